/** Breaks a text at its spaces into lines no wider than `width`. A single wider word stays whole, on its own line. */
export function breakAtSpaces(
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** Breaks a text at spaces into the given number of lines of nearly equal width. */
export function breakEvenly(
  text: string,
  count: number,
  measure: (text: string) => number,
): readonly string[] {
  const longestWord = Math.max(...text.split(' ').map(measure));
  let low = Math.max(longestWord, measure(text) / count);
  let high = measure(text);
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2;
    if (breakAtSpaces(text, middle, measure).length > count) low = middle;
    else high = middle;
  }
  return breakAtSpaces(text, high, measure);
}

/**
 * A value in two lines: after the last space or hyphen that fits, else inside the word. Nothing is left out but the
 * space at the break. `undefined` when two lines do not hold it.
 */
export function breakInTwo(
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly [string, string] | undefined {
  const characters = [...text];
  let fits = characters.length;
  while (fits > 0 && measure(characters.slice(0, fits).join('')) > width) fits--;
  if (fits === 0) return undefined;
  let end = fits;
  while (end > 0 && characters[end] !== ' ' && !/[-\u2010\u2013]/u.test(characters[end - 1] ?? ''))
    end--;
  if (end === 0) end = fits;
  const first = characters.slice(0, end).join('');
  const second = characters.slice(characters[end] === ' ' ? end + 1 : end).join('');
  return measure(second) > width ? undefined : [first, second];
}

/**
 * A text in lines no wider than `width`, however long its words: broken after the last space, hyphen or bracket that fits, else inside
 * the word. Nothing is left out but the space at a break. `advance` measures one character, and no two are set closer
 * than that. `breaks` are the characters after which a line may end; `NOWHERE` for a text without words.
 */
export function breakAnywhere(
  text: string,
  width: number,
  advance: (character: string) => number,
  breaks: RegExp = ENDS_OF_WORDS,
): readonly string[] {
  const characters = [...text];
  const lines: string[] = [];
  let start = 0;
  let filled = 0;
  /** After the last place of this line where it may end. */
  let end = 0;
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i] ?? '';
    filled += advance(character);
    // What is left of a word that begins the next line can be too wide for that one too.
    while (filled > width && i > start && character !== ' ') {
      const next = end > start ? end : i;
      lines.push(withoutLastSpace(characters.slice(start, next)));
      start = next;
      filled = characters.slice(start, i + 1).reduce((sum, each) => sum + advance(each), 0);
    }
    if (breaks.test(character)) end = i + 1;
  }
  return [...lines, characters.slice(start).join('')];
}

const ENDS_OF_WORDS = /[ \-\]\u2010\u2013]/u;
export const NOWHERE = /(?!)/u;

/** A space at the end of a line is not seen, and may stand beyond the margin. */
function withoutLastSpace(line: readonly string[]): string {
  return (line.at(-1) === ' ' ? line.slice(0, -1) : line).join('');
}
