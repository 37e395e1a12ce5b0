import { encodeBase64url, encodeQrText, encodeUtf8, jwsText, parseQrText } from '@prova/credential';
import type { Verdict } from '@prova/verifier';

/** Something a clinic might be shown, and what it should be told. */
export interface Counterexample {
  readonly id: string;
  readonly situation: string;
  readonly text: string;
  readonly expected: Verdict;
}

/** What a person with a printer, and one with the wrong paper, would present. Without a genuine code nothing is forged. */
export function counterexamples(genuine: string | undefined): readonly Counterexample[] {
  const forged: Counterexample[] =
    genuine === undefined
      ? []
      : [
          {
            id: 'longer-than-signed',
            situation: 'A genuine code in which the end date was moved.',
            text: prolonged(genuine),
            expected: 'rejected',
          },
        ];
  return [
    ...forged,
    {
      id: 'health-pass',
      situation: 'The code of a health pass, held under the scanner by mistake.',
      text: 'HC1:6BFOXN%TSMAHN-HYEC7+PE8BO8',
      expected: 'not-judged',
    },
  ];
}

/** The same signature over a later end: what a forger without a key can do. */
function prolonged(genuine: string): string {
  const jws = parseQrText(genuine);
  const [header, , signature] = jwsText(jws).split('.');
  const changed = JSON.stringify(jws.payload)
    .replace(/("ed":")\d{4}/, '$12999')
    .replace(/("xd":")\d{4}/, '$12999');
  const forged = `${header}.${encodeBase64url(encodeUtf8(changed))}.${signature}`;
  return encodeQrText(forged);
}
