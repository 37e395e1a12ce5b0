import { type Eventual, formatKid, type Presentation, whenKnown } from '@prova/credential';
import { type Certificate, type Institution, requireWalletSeal } from '@prova/trust';
import { Checklist, Ended, INTERNAL_FAULT, type Remarks } from '../checklist.ts';
import type { Context } from '../context.ts';
import { checkTreatmentDate } from '../rules/1-treatment-date.ts';
import { requireInstitution } from '../rules/4a-institution.ts';
import { requireTrust, type UsableTrust } from '../rules/4a-trust.ts';
import { requireKey, type SigningTime } from '../rules/4b-key.ts';
import { requireSignature } from '../rules/4c-signature.ts';
import { checkAccreditation, checkAccreditationCover } from '../rules/5b-5c-accreditation.ts';
import { checkCredentialTime } from '../rules/w7-credential-time.ts';
import { checkDocumentDays } from '../rules/w8-document-days.ts';
import { checkStatus, ownStatusReference, statusOf } from '../rules/w9-status.ts';
import { nearestInstant } from '../written-instant.ts';
import { layersOf, wholeOf } from './layers.ts';
import { openPresentation } from './open-presentation.ts';
import type { CredentialTime, OpenedCredential } from './opened-credential.ts';
import type { PresentationContext } from './presentation-context.ts';
import type { PresentationReport } from './presentation-report.ts';
import { type JudgedPresentation, writePresentationReport } from './presentation-report-writer.ts';

/**
 * Judges one credential that a wallet presented, by rules w1 to w9, which are those of documents on paper where the same is judged. Never
 * throws and asks no network; a fault of its own is `undetermined` `internal-fault`. After the first step that is not passed, none follows.
 *
 * `accepted` says that the document is genuine, that it covers the treatment date, and that whoever answered has the wallet it was issued
 * to. Not that the person at the desk is its holder: a card in a wallet names nobody. Does not look whether the answer is what was asked for
 * (OpenID4VP 1.0 §8.6): that is whoever asked.
 */
export async function verifyPresentation(
  presentation: Presentation,
  given: PresentationContext,
): Promise<PresentationReport> {
  const context = { ...given, now: nearestInstant(given.now) };
  const list = new Checklist();
  const judged: JudgedPresentation = {};
  let ended = false;
  try {
    await judge(presentation, context, list, judged);
  } catch (error) {
    ended = true;
    if (!(error instanceof Ended)) list.reasons.unshift(INTERNAL_FAULT);
  }
  return writePresentationReport({ list, ended }, judged, context);
}

async function judge(
  presentation: Presentation,
  context: PresentationContext,
  list: Checklist,
  judged: JudgedPresentation,
): Promise<void> {
  const { today, treatmentDate = today, now, platform, binding } = context;
  list.check(['1'], checkTreatmentDate, { treatmentDate, today });
  const wanted = { presentation, platform };
  const opened = await list.checkAsync(['w1', 'w2'], openPresentation, wanted);
  const { document } = opened;
  const issuer = list.check(['w3'], requireIssuer, { opened, context });
  const { trust, institution } = issuer;
  const [first = NO_CERTIFICATE] = opened.certificates;
  const thumbprint = await platform.sha256(first);
  const certificate = await list.checkAsync(['w4'], requireSealKey, {
    ...{ opened, issuer, thumbprint, context },
  });
  await list.checkAsync(['w5'], requireSignature, {
    ...{ signed: opened.signed, algorithm: 'ES256', certificate, trust, platform },
  });
  await list.checkAsync(['w6'], opened.openHolderProof, { binding, now, platform });
  judged.credential = opened;
  judged.issuer = { institution, kid: formatKid(thumbprint) };
  list.check(['w7'], checkCredentialTime, { time: opened.time, certificate, trust, now });
  list.check(['w8'], checkDocumentDays, { document, treatmentDate, today });
  const question = { reference: opened.status, document, institution, trust, context };
  await list.checkAsync(['w9'], lookForStatus, { question, judged });
}

const DAY = 86_400;

/** Hashed, it is the thumbprint of no key. */
const NO_CERTIFICATE = new Uint8Array();

interface Issuer extends UsableTrust {
  readonly institution: Institution;
}

/** Rule w3: a trust list to judge by, and in it the institution, accredited for what the document says. */
function requireIssuer(
  { opened, context }: { readonly opened: OpenedCredential; readonly context: Context },
  remarks: Remarks,
): Issuer {
  const { now, today, policy } = context;
  const { document } = opened;
  const expected = { environment: policy.environment, now, today };
  const { trust, isFresh } = requireTrust(context.trust, expected, remarks);
  const institution = requireInstitution(document, trust);
  checkAccreditation({ document, institution, isFresh }, remarks);
  checkAccreditationCover({ document, days: wholeOf(layersOf(document)), institution, isFresh });
  return { trust, isFresh, institution };
}

/**
 * Rule w4: the first certificate that came is one that the institution may use for such documents, and is made for wallets. Those
 * that came with it prove nothing: the trust list has its own.
 */
function requireSealKey({
  opened,
  issuer,
  thumbprint,
  context: { platform },
}: {
  readonly opened: OpenedCredential;
  readonly issuer: Issuer;
  readonly thumbprint: Uint8Array;
  readonly context: Context;
}): Eventual<Certificate> {
  const { document, format, issuer: name, time } = opened;
  const { type, data } = document;
  const key = requireKey({ thumbprint, type, signed: signingTimeOf(time), issuer, platform });
  return whenKnown(key, ({ certificate }) =>
    requireWalletSeal(certificate, { format, issuer: name, country: data.ic }),
  );
}

/** Times in credentials are whole days, so that copies cannot be told apart by them: one counts as signed at the end of its day. */
function signingTimeOf({ from, signedAt = from }: CredentialTime): SigningTime {
  return { since: signedAt, at: signedAt - (signedAt % DAY) + DAY - 1 };
}

/** Rule w9. What the list says is in the report also where it ends the verification. */
function lookForStatus(
  {
    question,
    judged,
  }: { question: Parameters<typeof ownStatusReference>[0]; judged: JudgedPresentation },
  remarks: Remarks,
): Eventual<void> {
  const reference = ownStatusReference(question, remarks);
  if (!reference) return undefined;
  return statusOf(reference, question).then((status) => {
    const { issuedAt } = status;
    const state = status.state === 'suspended' ? 'unknown' : status.state;
    judged.status = { state, ...(issuedAt !== undefined && { issuedAt }) };
    checkStatus(status, remarks);
  });
}
