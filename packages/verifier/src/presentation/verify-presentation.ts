import { type Eventual, formatKid, type Presentation } from '@prova/credential';
import { Checklist, type Remarks } from '../checklist.ts';
import { nearestInstant } from '../reported-instant.ts';
import { checkTreatmentDate } from '../rules/1-treatment-date.ts';
import { requireSignature } from '../rules/4c-signature.ts';
import { requireAccreditedIssuer } from '../rules/w3-issuer.ts';
import { requireWalletKey } from '../rules/w4-wallet-key.ts';
import { checkCredentialTime } from '../rules/w7-credential-time.ts';
import { checkDocumentDays } from '../rules/w8-document-days.ts';
import {
  checkStatus,
  ownStatusReference,
  type StatusQuestion,
  statusOf,
} from '../rules/w9-status.ts';
import { openPresentation } from './open-presentation.ts';
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
    list.endedBy(error);
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
  const issuer = list.check(['w3'], requireAccreditedIssuer, { document, context });
  const { trust, institution } = issuer;
  const [first = NO_CERTIFICATE] = opened.certificates;
  const thumbprint = await platform.sha256(first);
  const wallet = { opened, issuer, thumbprint, platform };
  const certificate = await list.checkAsync(['w4'], requireWalletKey, wallet);
  await list.checkAsync(['w5'], requireSignature, {
    ...{ signed: opened.signed, algorithm: 'ES256', certificate, trust, platform },
  });
  await list.checkAsync(['w6'], opened.openHolderProof, { binding, now, platform });
  judged.credential = opened;
  judged.issuer = { institution, kid: formatKid(thumbprint) };
  list.check(['w7'], checkCredentialTime, { time: opened.time, certificate, trust, now });
  list.check(['w8'], checkDocumentDays, { document, treatmentDate, today });
  const { status: reference, time } = opened;
  const question = { reference, time, document, institution, trust, context };
  await list.checkAsync(['w9'], lookForStatus, { question, judged });
}

/** Hashed, it is the thumbprint of no key. */
const NO_CERTIFICATE = new Uint8Array();

/** Rule w9. What the list says is in the report also where it ends the verification. */
function lookForStatus(
  { question, judged }: { question: StatusQuestion; judged: JudgedPresentation },
  remarks: Remarks,
): Eventual<void> {
  const reference = ownStatusReference(question, remarks);
  if (!reference) return undefined;
  return statusOf(reference, question).then((status) => {
    judged.status = status;
    checkStatus(status, remarks);
  });
}
