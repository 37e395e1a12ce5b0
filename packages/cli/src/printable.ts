/**
 * Text from a document, made safe for a terminal: control, format and bidirectional characters, and what is no
 * character at all, are shown by their number. A name must not move the cursor or turn a line around.
 */
export function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return `\\u{${point.toString(16)}}`;
  });
}
