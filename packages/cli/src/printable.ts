/** Control, format and bidirectional characters, line separators, and what is no character at all. */
const HAZARD = /[\p{C}\p{Zl}\p{Zp}]/gu;

/**
 * Text from outside, made safe for a terminal: every character that could move the cursor, hide, or turn a line around
 * is shown by its number.
 */
export function printable(text: string): string {
  return text.replace(HAZARD, (character) => `\\u{${codePoint(character).toString(16)}}`);
}

/** One line of JSON that says the same, in which every such character is an escape of JSON itself (RFC 8259 §7). */
export function printableJson(value: unknown): string {
  return escaped(JSON.stringify(value));
}

/** The same over several lines. */
export function prettyJson(value: unknown): string {
  const lines = JSON.stringify(value, undefined, 2).split('\n');
  return lines.map(escaped).join('\n');
}

function escaped(json: string): string {
  return json.replace(HAZARD, (character) =>
    // Characters beyond the first plane are two UTF-16 units, and two escapes.
    Array.from({ length: character.length }, (_, i) => {
      const unit = character.charCodeAt(i).toString(16);
      return `\\u${unit.padStart(4, '0')}`;
    }).join(''),
  );
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
