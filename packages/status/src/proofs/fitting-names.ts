/** A text of so many UTF-16 units at most, as documents count. Never cut through the middle of a letter. */
export function cutTo(text: string, longest: number): string {
  let kept = '';
  for (const letter of text) {
    if (kept.length + letter.length > longest) break;
    kept += letter;
  }
  return kept.trim();
}

/** As many of somebody's given names as there is room for, the first in any case: registers have more of them than documents. */
export function givenNamesWithin(givenNames: string, longest: number): string {
  const [first = '', ...more] = givenNames.trim().split(/\s+/);
  let kept = cutTo(first, longest);
  for (const name of more) {
    if (kept.length + 1 + name.length > longest) break;
    kept += ` ${name}`;
  }
  return kept;
}
