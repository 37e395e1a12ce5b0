import { CredentialError, parseCompactJws, parseQrText } from '@prova/credential';
import type { Keystroke } from './keystroke.ts';

/** A text, and what had to be done to it. */
export interface TypedText {
  readonly text: string;
  /** `case`: capital lock is on. `layout`: this computer takes the scanner for a keyboard of another language. */
  readonly repair: 'none' | 'case' | 'layout';
}

/**
 * The text that a scanner meant. It types as on a keyboard of the United States, and this computer may have another layout:
 * then the characters are wrong, and the keys are right. The first reading that opens to a signed document is taken, or the text
 * as it came, so that the verifier says what is wrong with it. Judges nothing.
 */
export function repairLayout(keystrokes: readonly Keystroke[]): TypedText {
  const typed = keystrokes.map(({ key }) => key).join('');
  const meant = keystrokes.map(characterOfKey).join('');
  const readings: readonly TypedText[] = [
    { text: typed, repair: 'none' },
    { text: typed.toUpperCase(), repair: 'case' },
    { text: meant.toUpperCase(), repair: 'layout' },
    { text: meant, repair: 'layout' },
  ];
  const trimmed = readings.map((reading) => ({ ...reading, text: trimScan(reading.text) }));
  return trimmed.find(({ text }) => opens(text)) ?? { text: trimScan(typed), repair: 'none' };
}

/** Before a text scanners put the kind of its code (ISO/IEC 15424: `]Q1`), behind it line ends, tabs and separators. */
export function trimScan(text: string): string {
  let end = text.length;
  while (ENDINGS.has(text.charAt(end - 1))) end--;
  return text.slice(0, end).replace(/^\][A-Za-z]\d/, '');
}

/** The last one is the group separator of ISO/IEC 15434. */
const ENDINGS: ReadonlySet<string> = new Set(['\r', '\n', '\t', '\u001d']);

function opens(text: string): boolean {
  return [parseQrText, parseCompactJws].some((parse) => {
    try {
      parse(text);
      return true;
    } catch (error) {
      if (error instanceof CredentialError) return false;
      throw error;
    }
  });
}

/** Characters of the keys that are not letters or digits, on a keyboard of the United States; the second one with shift. */
const KEYS: Readonly<Record<string, readonly [string, string]>> = {
  Space: [' ', ' '],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Backslash: ['\\', '|'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backquote: ['`', '~'],
  NumpadAdd: ['+', '+'],
  NumpadSubtract: ['-', '-'],
  NumpadMultiply: ['*', '*'],
  NumpadDivide: ['/', '/'],
  NumpadDecimal: ['.', '.'],
};
const SHIFTED_DIGITS = ')!@#$%^&*(';

function characterOfKey({ key, code, shiftKey }: Keystroke): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shiftKey ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit) return shiftKey ? (SHIFTED_DIGITS[Number(digit)] ?? digit) : digit;
  const [plain, shifted] = KEYS[code] ?? [key, key];
  return shiftKey ? shifted : plain;
}
