import type { Institution } from '@prova/trust';
import type { Remarks } from '../checklist.ts';
import type { Context } from '../context.ts';
import { requireInstitution } from './4a-institution.ts';
import { requireTrust, type UsableTrust } from './4a-trust.ts';
import type { IssuedDocument } from './issued-document.ts';

/** An institution, in the trust list that names it. */
export interface Issuer extends UsableTrust {
  readonly institution: Institution;
}

/** Rule 4a: a trust list to judge by, and in it the institution that the document names. */
export function requireIssuer(
  {
    document,
    context: { trust: given, now, today, policy },
  }: {
    readonly document: Pick<IssuedDocument, 'data'>;
    readonly context: Pick<Context, 'trust' | 'now' | 'today' | 'policy'>;
  },
  remarks: Remarks,
): Issuer {
  const { environment } = policy;
  const { trust, isFresh } = requireTrust(given, { environment, now, today }, remarks);
  return { trust, isFresh, institution: requireInstitution(document, trust) };
}
