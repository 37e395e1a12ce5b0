/** A key that goes down, as a page hears of it. */
export interface TypedKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  /** Milliseconds since the first. */
  readonly timeStamp: number;
}

export const LAYOUTS = ['us', 'caps-lock', 'qwertz', 'azerty'] as const;
/** How the computer is set that a scanner is plugged into. */
export type Layout = (typeof LAYOUTS)[number];

/** Keys of a keyboard of the United States: code, what it writes, and what it writes with shift. */
const US: readonly (readonly [string, string, string])[] = [
  ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(
    (letter) => [`Key${letter}`, letter.toLowerCase(), letter] as const,
  ),
  ...[...')!@#$%^&*('].map((shifted, digit) => [`Digit${digit}`, `${digit}`, shifted] as const),
  ['Space', ' ', ' '],
  ['Minus', '-', '_'],
  ['Equal', '=', '+'],
  ['Semicolon', ';', ':'],
  ['Period', '.', '>'],
  ['Slash', '/', '?'],
  ['BracketRight', ']', '}'],
];

/** What other layouts make of these keys, where it differs: without shift and with it. */
const OTHERS: Readonly<
  Record<'qwertz' | 'azerty', Readonly<Record<string, readonly [string, string]>>>
> = {
  qwertz: {
    KeyY: ['z', 'Z'],
    KeyZ: ['y', 'Y'],
    Minus: ['ß', '?'],
    Equal: ['Dead', 'Dead'],
    Semicolon: ['ö', 'Ö'],
    Slash: ['-', '_'],
    Period: ['.', ':'],
    BracketRight: ['+', '*'],
    Digit2: ['2', '"'],
    Digit3: ['3', '§'],
    Digit6: ['6', '&'],
    Digit7: ['7', '/'],
    Digit8: ['8', '('],
    Digit9: ['9', ')'],
    Digit0: ['0', '='],
  },
  azerty: {
    KeyA: ['q', 'Q'],
    KeyQ: ['a', 'A'],
    KeyW: ['z', 'Z'],
    KeyZ: ['w', 'W'],
    KeyM: [',', '?'],
    Semicolon: ['m', 'M'],
    Period: [':', '/'],
    Slash: ['!', '§'],
    Minus: [')', '°'],
    Equal: ['=', '+'],
    BracketRight: ['$', '£'],
    Digit1: ['&', '1'],
    Digit2: ['é', '2'],
    Digit3: ['"', '3'],
    Digit4: ["'", '4'],
    Digit5: ['(', '5'],
    Digit6: ['-', '6'],
    Digit7: ['è', '7'],
    Digit8: ['_', '8'],
    Digit9: ['ç', '9'],
    Digit0: ['à', '0'],
  },
};

/** The keystrokes of a scanner that types a text as on a keyboard of the United States, as the computer hears them. */
export function typedOn(layout: Layout, text: string, gap = 5): readonly TypedKey[] {
  return [...text].map((character, index) => {
    const found = US.find(([, plain, shifted]) => plain === character || shifted === character);
    if (!found) throw new Error(`No key writes ${character}.`);
    const [code, plain, shifted] = found;
    const shiftKey = plain !== character;
    const [otherPlain, otherShifted] =
      layout === 'qwertz' || layout === 'azerty'
        ? (OTHERS[layout][code] ?? [plain, shifted])
        : [plain, shifted];
    const key = shiftKey ? otherShifted : otherPlain;
    return {
      code,
      shiftKey,
      key: layout === 'caps-lock' ? swapped(key) : key,
      timeStamp: index * gap,
    };
  });
}

/** With capital lock on, shift writes small letters. */
function swapped(key: string): string {
  if (key.length > 1) return key;
  return key === key.toLowerCase() ? key.toUpperCase() : key.toLowerCase();
}
