import type { WalletDocument } from '@prova/credential';
import type { Remarks } from '../checklist.ts';
import type { Context } from '../context.ts';
import { layersOf, wholeOf } from '../presentation/layers.ts';
import { type Issuer, requireIssuer } from './4a-issuer.ts';
import { checkAccreditation, checkAccreditationCover } from './5b-5c-accreditation.ts';

/** Rule w3: as rule 4a, and the institution was accredited for what the document says, as rules 5b and 5c ask. */
export function requireAccreditedIssuer(
  given: {
    readonly document: WalletDocument;
    readonly context: Pick<Context, 'trust' | 'now' | 'today' | 'policy'>;
  },
  remarks: Remarks,
): Issuer {
  const { document } = given;
  const issuer = requireIssuer(given, remarks);
  const { institution, isFresh } = issuer;
  checkAccreditation({ document, institution, isFresh }, remarks);
  checkAccreditationCover({ document, days: wholeOf(layersOf(document)), institution, isFresh });
  return issuer;
}
