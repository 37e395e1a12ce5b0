/**
 * The characters that one template can print. `latin` holds every letter of the EU's Latin alphabets; `all` adds
 * Greek, Cyrillic and rarer Latin letters. A document with a character outside `all` gets a template of its own: `all+` and the code points.
 */
export type ScriptGroup = 'latin' | 'all' | `all+${string}`;

type Range = readonly [first: number, last: number];

const LATIN: readonly Range[] = [
  [0x0020, 0x007e],
  // Latin-1, Latin Extended-A; the soft hyphen U+00AD is no visible character.
  [0x00a0, 0x00ac],
  [0x00ae, 0x017f],
  // Romanian comma below, capital sharp s.
  [0x0218, 0x021b],
  [0x1e9e, 0x1e9e],
  // Dashes, quotation marks, ellipsis, euro, numero.
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
];

const BEYOND_LATIN: readonly Range[] = [
  // Welsh and Irish letters that older registers still hold.
  [0x1e02, 0x1e03],
  [0x1e0a, 0x1e0b],
  [0x1e1e, 0x1e1f],
  [0x1e40, 0x1e41],
  [0x1e56, 0x1e57],
  [0x1e60, 0x1e61],
  [0x1e6a, 0x1e6b],
  [0x1e80, 0x1e85],
  [0x1ef2, 0x1ef3],
  [0x0384, 0x038a],
  [0x038c, 0x038c],
  [0x038e, 0x03a1],
  [0x03a3, 0x03ce],
  [0x1f00, 0x1f15],
  [0x1f18, 0x1f1d],
  [0x1f20, 0x1f45],
  [0x1f48, 0x1f4d],
  [0x1f50, 0x1f57],
  [0x1f5f, 0x1f7d],
  [0x1fb6, 0x1fb7],
  [0x1fc6, 0x1fc7],
  [0x1ff6, 0x1ff7],
  [0x0400, 0x045f],
  [0x0490, 0x0491],
];

const expand = (ranges: readonly Range[]): readonly number[] =>
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));

const latin = expand(LATIN);
const all = [...latin, ...expand(BEYOND_LATIN)];
const inLatin = new Set(latin);
const inAll = new Set(all);

/** The code points of a group, in the order in which they become glyphs. */
export function repertoire(group: ScriptGroup): readonly number[] {
  if (group === 'latin') return latin;
  if (group === 'all') return all;
  const extra = group.slice('all+'.length).split(',');
  return [...all, ...extra.map((hex) => Number.parseInt(hex, 16))];
}

/** A visible character of a script that one code point to one glyph can set. Marks and controls cannot. */
const UNSHAPED = /^[\p{L}\p{N}\p{P}\p{S}]$/u;
const OUR_SCRIPTS = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]$/u;

/** Whether a character without a group can be set in a template of its own. */
function isRare(character: string): boolean {
  return UNSHAPED.test(character) && OUR_SCRIPTS.test(character);
}

/** Whether there is a group that holds this code point. The fonts may lack it all the same. */
export function isSettable(point: number): boolean {
  return inAll.has(point) || isRare(String.fromCodePoint(point));
}

/**
 * The narrowest group that holds every character of these texts that can be set without shaping. It depends on the texts alone, so the page of a
 * document never depends on which other documents were printed before.
 */
export function scriptGroupOf(texts: Iterable<string>): ScriptGroup {
  let group: 'latin' | 'all' = 'latin';
  const extra = new Set<number>();
  for (const text of texts) {
    for (const character of text) {
      const point = character.codePointAt(0) ?? 0;
      if (inLatin.has(point)) continue;
      if (inAll.has(point)) group = 'all';
      else if (isRare(character)) extra.add(point);
    }
  }
  if (extra.size === 0) return group;
  const points = [...extra].sort((a, b) => a - b);
  return `all+${points.map((point) => point.toString(16)).join(',')}`;
}
