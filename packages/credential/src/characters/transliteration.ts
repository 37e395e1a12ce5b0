/** Greek digraphs first: ELOT 743 transcribes them as one sound. */
const GREEK_DIGRAPHS: ReadonlyMap<string, string> = new Map([
  ['ου', 'ou'],
  ['ού', 'ou'],
  ['γγ', 'ng'],
  ['γξ', 'nx'],
  ['γχ', 'nch'],
]);

/** αυ, ευ, ηυ: `v` before a vowel or voiced consonant, `f` before a voiceless one and at the end (ELOT 743). */
const GREEK_U_DIGRAPH: ReadonlyMap<string, string> = new Map([
  ['αυ', 'a'],
  ['αύ', 'a'],
  ['ευ', 'e'],
  ['εύ', 'e'],
  ['ηυ', 'i'],
  ['ηύ', 'i'],
]);
const GREEK_VOICELESS = 'θκξπσςτφχψ';

const GREEK: ReadonlyMap<string, string> = new Map(
  Object.entries({
    α: 'a',
    β: 'v',
    γ: 'g',
    δ: 'd',
    ε: 'e',
    ζ: 'z',
    η: 'i',
    θ: 'th',
    ι: 'i',
    κ: 'k',
    λ: 'l',
    μ: 'm',
    ν: 'n',
    ξ: 'x',
    ο: 'o',
    π: 'p',
    ρ: 'r',
    σ: 's',
    ς: 's',
    τ: 't',
    υ: 'y',
    φ: 'f',
    χ: 'ch',
    ψ: 'ps',
    ω: 'o',
    ά: 'a',
    έ: 'e',
    ή: 'i',
    ί: 'i',
    ό: 'o',
    ύ: 'y',
    ώ: 'o',
    ϊ: 'i',
    ϋ: 'y',
    ΐ: 'i',
    ΰ: 'y',
  }),
);

/** Bulgarian letters as the Transliteration Act of 2009 has them; the rest as in ICAO Doc 9303-3 §6. */
const CYRILLIC: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'y',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'sht',
    ъ: 'a',
    ь: 'y',
    ю: 'yu',
    я: 'ya',
    ё: 'e',
    ы: 'y',
    э: 'e',
    і: 'i',
    ї: 'i',
    є: 'ie',
    ґ: 'g',
    ј: 'j',
    љ: 'lj',
    њ: 'nj',
    ћ: 'c',
    ђ: 'dj',
    џ: 'dz',
    ѓ: 'g',
    ќ: 'k',
    ѕ: 'dz',
  }),
);

const NON_LATIN = /[\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * A name in Latin letters, for a person who compares it with an identity document. Greek follows ELOT 743, Cyrillic
 * the Bulgarian act. Latin letters stay as they are, with their accents. For display only: nothing is ever compared
 * or signed in this form.
 */
export function toLatin(text: string): string {
  if (!mayBeGreek(text) || !NON_LATIN.test(text)) return text;
  // Bulgarian: a final "ия" is "ia".
  const words = text
    .normalize('NFC')
    .replace(/ия(?!\p{L})/gu, 'ia')
    .replace(/ИЯ(?!\p{L})/gu, 'IA');
  const letters = [...words];
  let latin = '';
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? '';
    const next = letters[i + 1] ?? '';
    const pair = greekPair(
      letter,
      next,
      letters[i + 2] ?? '',
      i === 0 || !isLetter(letters[i - 1]),
    );
    const sound = pair ?? single(letter);
    latin += matchCase(letter, pair === undefined ? letters[i + 1] : letters[i + 2], sound);
    if (pair !== undefined) i++;
  }
  return latin;
}

function greekPair(
  first: string,
  second: string,
  third: string,
  atStart: boolean,
): string | undefined {
  const pair = (first + second).toLowerCase();
  if (pair === 'μπ') return atStart || !isLetter(third) ? 'b' : 'mp';
  const vowel = GREEK_U_DIGRAPH.get(pair);
  if (vowel !== undefined) {
    const soft = !isLetter(third) || GREEK_VOICELESS.includes(third.toLowerCase());
    return vowel + (soft ? 'f' : 'v');
  }
  return GREEK_DIGRAPHS.get(pair);
}

/** Greek is the first script behind Latin: most names are below it, and need no search for what is beyond. */
function mayBeGreek(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x370) return true;
  return false;
}

function single(letter: string): string {
  const lower = letter.toLowerCase();
  return GREEK.get(lower) ?? CYRILLIC.get(lower) ?? letter;
}

/** A capital becomes a capitalised sound in a name, and all capitals in a word written so. */
function matchCase(letter: string, following: string | undefined, sound: string): string {
  if (letter === letter.toLowerCase() || sound === letter) return sound;
  const shouted =
    following !== undefined && isLetter(following) && following !== following.toLowerCase();
  return shouted ? sound.toUpperCase() : sound.charAt(0).toUpperCase() + sound.slice(1);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}
