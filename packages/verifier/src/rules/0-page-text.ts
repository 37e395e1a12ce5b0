import { type Attestation, toLatin } from '@prova/credential';

/** Whether a page prints what was signed. */
export type PageAgreement = 'agrees' | 'differs';

/**
 * Part of rule 0, ours: surname and given names of the document stand somewhere on the page, in their own letters or in Latin
 * ones, of an entitlement the short name if there is one; on a page that carries the document as attachment the birth date too. `undefined` for a page that says nothing in
 * letters, as a scan: it is not judged.
 *
 * Case, white space and line ends do not count, so a name may be broken anywhere. It proves nothing: a page can print a
 * second name beside the signed one. It finds the plainest forgery, another person's name around a genuine code.
 */
export function comparePage(
  attestation: Attestation,
  { pageText, isOurs }: { pageText: string | undefined; isOurs: boolean },
): PageAgreement | undefined {
  const page = folded(pageText ?? '');
  if (!/\p{L}/u.test(page)) return undefined;
  const { names, birth } = printedOf(attestation);
  const isNamed = names.every(
    (name) => page.includes(folded(name)) || page.includes(folded(toLatin(name))),
  );
  const isBorn = !isOurs || birth.length === 0 || birth.some((date) => page.includes(date));
  return isNamed && isBorn ? 'agrees' : 'differs';
}

/** What a page prints of the holder, the birth in each way that it may be written. Of an entitlement that names nobody, nothing. */
function printedOf({ type, data }: Attestation): {
  readonly names: readonly string[];
  readonly birth: readonly string[];
} {
  if (type !== 'entitlement') return { names: [data.fn, data.gn], birth: writings(data.dob) };
  const { nm, yb } = data;
  return { names: nm === undefined ? [] : [nm], birth: yb === undefined ? [] : [yb] };
}

/** Upper case, because a final sigma and a sharp s have a lower case of their own. */
function folded(text: string): string {
  return text.normalize('NFKC').toUpperCase().normalize('NFKC').replace(/\s+/g, '');
}

/** A date as pages print it: by day, as Decision S2 does, or by year. */
function writings(date: string): readonly string[] {
  const [year, month, day] = date.split('-');
  return ['/', '.', '-'].flatMap((mark) => [
    [day, month, year].join(mark),
    [year, month, day].join(mark),
  ]);
}
