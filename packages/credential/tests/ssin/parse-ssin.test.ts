import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { CredentialError, maskedSsin, parseSsin, type SsinProfile } from '../../src/index.ts';
import { checkDigits } from '../../src/ssin/check-digits.ts';

interface Vector {
  readonly number: string;
  readonly profile: SsinProfile;
  readonly why: string;
  readonly kind?: string;
  readonly code?: string;
}

const { today, vectors }: { today: string; vectors: readonly Vector[] } = JSON.parse(
  readFileSync(new URL('../../../../fixtures/belgian-numbers/ssin.json', import.meta.url), 'utf8'),
);

/** What kind a number is, or why it is none. */
function outcome(number: string, profile: SsinProfile, on = today): string {
  try {
    return parseSsin(number, { profile, today: on }).kind;
  } catch (error) {
    if (error instanceof CredentialError) return error.code;
    throw error;
  }
}

test.each(vectors)('$number in $profile: $why', ({ number, profile, kind, code }) => {
  expect(outcome(number, profile)).toBe(kind ?? code);
});

test('what is answered is eleven digits and a kind, and nothing of a birth or a sex', () => {
  const parsed = parseSsin('85.07.30-033.28', { profile: 'production', today });
  expect(parsed).toEqual({ number: '85073003328', kind: 'register' });
});

const digits = fc.stringMatching(/^\d{9}$/);
const century = fc.constantFrom(0, 2_000_000_000);

/** Nine digits with the check digits of a century. */
const checked = fc
  .tuple(digits, century)
  .map(
    ([first, since]) => `${first}${String(checkDigits(since + Number(first))).padStart(2, '0')}`,
  );

const everyProfile = ['production', 'demo'] as const;
const isRefused = (number: string) =>
  everyProfile.every((profile) => outcome(number, profile).startsWith('ssin-'));

test('no number is of both centuries', () => {
  // 2 000 000 000 is 68 modulo 97, and 68 is not 0: the two differ for every number.
  expect(2_000_000_000 % 97).toBe(68);
  fc.assert(
    fc.property(digits, (first) => {
      expect(checkDigits(Number(first))).not.toBe(checkDigits(2_000_000_000 + Number(first)));
    }),
  );
});

/** Numbers with one digit changed, each way there is. */
function* neighbours(number: string): Generator<string> {
  for (let at = 0; at < number.length; at++) {
    for (const digit of '0123456789') {
      if (digit !== number[at]) yield number.slice(0, at) + digit + number.slice(at + 1);
    }
  }
}

/** Whether the check digits fit, and by those of which century. */
function fits(number: string): readonly (1900 | 2000)[] {
  const [first, check] = [Number(number.slice(0, 9)), Number(number.slice(9))];
  return [
    ...(check === checkDigits(first) ? [1900 as const] : []),
    ...(check === checkDigits(2_000_000_000 + first) ? [2000 as const] : []),
  ];
}

test('within a century, no digit can be changed', () => {
  fc.assert(
    fc.property(checked, (number) => {
      const [own] = fits(number);
      for (const other of neighbours(number)) expect(fits(other)).not.toContain(own);
    }),
  );
});

test('within a century, no two neighbours of the first nine can change places', () => {
  fc.assert(
    fc.property(checked, fc.nat(7), (number, at) => {
      const [a = '', b = ''] = number.slice(at, at + 2);
      fc.pre(a !== b);
      const swapped = number.slice(0, at) + b + a + number.slice(at + 2);
      expect(fits(swapped)).not.toContain(fits(number)[0]);
    }),
  );
});

test('across centuries one digit can: the second of the year, by 6', () => {
  fc.assert(
    fc.property(checked, (number) => {
      const year = Number(number[1]);
      // From 2000 to 1900 it is six more, the other way six less.
      const moved = fits(number).includes(2000) ? year + 6 : year - 6;
      const isDigit = moved >= 0 && moved <= 9;
      const expected = isDigit ? [`${number[0]}${moved}${number.slice(2)}`] : [];
      expect([...neighbours(number)].filter((other) => fits(other).length > 0)).toEqual(expected);
    }),
  );
});

test('whatever is read is answered or refused with a code, and a message without a digit of it', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), checked),
      fc.constantFrom(...everyProfile),
      (text, profile) => {
        try {
          const { number } = parseSsin(text, { profile, today });
          expect(number).toBe(text.replace(/[ .-]/g, ''));
        } catch (error) {
          expect(error).toBeInstanceOf(CredentialError);
          const { message } = error as CredentialError;
          expect(message).not.toMatch(/\d{5}/);
        }
      },
    ),
  );
});

test('production takes no number of the test band, and a demo no other but published ones', () => {
  const published = new Set(vectors.map(({ number }) => number));
  fc.assert(
    fc.property(checked, (number) => {
      if (published.has(number)) return;
      const [real, invented] = everyProfile.map((profile) => outcome(number, profile));
      expect(real).not.toBe('test');
      expect(['register', 'bis']).not.toContain(invented);
      if (real !== undefined && !real.startsWith('ssin-')) expect(invented).toBe('ssin-not-test');
    }),
  );
});

test('a month of no band is refused whatever the rest', () => {
  const month = fc.constantFrom(...[13, 19, 33, 39, 53, 60, 73, 99]);
  fc.assert(
    fc.property(checked, month, (number, written) => {
      expect(isRefused(number.slice(0, 2) + written + number.slice(4))).toBe(true);
    }),
  );
});

test('a log holds four digits at most', () => {
  expect(maskedSsin('85073003328')).toBe('*******3328');
  expect(maskedSsin('85.07.30-033.28')).toBe('*******3328');
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(maskedSsin(text)).toMatch(/^\*{7}(\d{4}|\*{4})$/);
    }),
  );
});
