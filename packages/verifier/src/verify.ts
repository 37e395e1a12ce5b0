import {
  type Attestation,
  type AttestationAlgorithm,
  type CompactJws,
  type Eventual,
  type Evidence,
  isPending,
  jwsText,
  type Kid,
  parseHeaderAlgorithm,
  validityOf,
  whenKnown,
} from '@prova/credential';
import type { Certificate } from '@prova/trust';
import { Checklist, type Remarks } from './checklist.ts';
import type { Context } from './context.ts';
import { judgeFile } from './judge-file.ts';
import { NO_LISTS } from './lists/revocation-lists.ts';
import type { Report } from './report.ts';
import { type Judged, writeReport } from './report-writer.ts';
import { nearestInstant } from './reported-instant.ts';
import { requireOneDocument } from './rules/0-file-agreement.ts';
import { checkTreatmentDate } from './rules/1-treatment-date.ts';
import { looksLikeToken, openBareToken, openToken, passOverCarrier } from './rules/2-open-token.ts';
import { type Custody, requireKnownSchema } from './rules/3a-schema-id.ts';
import { requireValidPayload } from './rules/3b-payload.ts';
import { requireKid } from './rules/3c-kid.ts';
import { type Issuer, requireIssuer } from './rules/4a-issuer.ts';
import { requireKey, signedOn } from './rules/4b-key.ts';
import { requireSignature } from './rules/4c-signature.ts';
import { checkCertificateDays } from './rules/5a-certificate-days.ts';
import { checkAccreditation, checkAccreditationCover } from './rules/5b-5c-accreditation.ts';
import { DATE_RULES } from './rules/5d-5h-date-order.ts';
import { FORM_RULES } from './rules/5i-5k-form.ts';
import {
  checkNotRevoked,
  checkRevocationReference,
  type RevocationStatus,
  revocationOf,
} from './rules/6-revocation.ts';
import { checkTreatmentInValidity } from './rules/7-treatment-in-validity.ts';
import { checkBirthDate, checkNames } from './rules/8-identity-document.ts';
import { issuedDocument } from './rules/issued-document.ts';

/**
 * Judges one piece of evidence by the ordered rules of specification v0.5 §5. Never throws and asks no network; a
 * fault of its own is `undetermined` `internal-fault`. After the first step that is not passed, none follows.
 * `accepted` says that the document is genuine and covers the treatment date, not that the bearer is its holder.
 *
 * ```ts
 * const report = await verify({ kind: 'text', text }, { trust, policy: { environment: 'prod' }, today, now, platform });
 * if (report.verdict === 'accepted') bill(report.document);
 * ```
 */
export function verify(evidence: Evidence, given: Context): Promise<Report> {
  return run({ evidence, custody: 'shown' }, given);
}

/**
 * Judges a token as its issuer keeps it, before it is released: as `verify` does, and a social status too, which is never shown as it is.
 * The report says nothing of what that holds. Not for a desk: whoever showed such a token should not have it.
 */
export function verifyKept(token: string, given: Context): Promise<Report> {
  return run({ evidence: { kind: 'text', text: token }, custody: 'kept' }, given);
}

/** What is judged, and in whose hands it is. */
interface Matter {
  readonly evidence: Evidence;
  readonly custody: Custody;
}

async function run(matter: Matter, given: Context): Promise<Report> {
  const now = nearestInstant(given.now);
  const context = now === given.now ? given : { ...given, now };
  const list = new Checklist();
  const judged: Judged = {};
  let ended = false;
  try {
    await judge(matter, context, list, judged);
  } catch (error) {
    ended = true;
    list.endedBy(error);
  }
  return writeReport({ list, ended }, judged, context);
}

/** Rules 5d to 5k, which look at nothing but what the document says. */
const CONTENT_RULES = [...DATE_RULES, ...FORM_RULES];

async function judge(
  { evidence, custody }: Matter,
  context: Context,
  list: Checklist,
  judged: Judged,
): Promise<void> {
  const { today, treatmentDate = today, identity = {} } = context;
  if (evidence.kind === 'file') judged.file = evidence;
  const text = textOf(evidence, list);
  list.check(['1'], checkTreatmentDate, { treatmentDate, today });
  const token = recognise(open(text, list), custody, list);
  const trusted = lookUp(token, context, list);
  const found = isPending(trusted) ? await trusted : trusted;
  const { attestation } = found;
  const document = issuedDocument(attestation);
  const issued = { ...found, document, days: validityOf(attestation) };
  judged.document = attestation;
  judged.issuer = { institution: found.institution, kid: token.kid.spelling };
  if (evidence.kind === 'file') {
    const carried = { ...found, text: jwsText(token.jws) };
    judged.sealOwner = await judgeFile(evidence, carried, { list, platform: context.platform });
  }
  list.check(['5a'], checkCertificateDays, issued);
  list.check(['5b'], checkAccreditation, issued);
  list.check(['5c'], checkAccreditationCover, issued);
  for (const [id, rule] of CONTENT_RULES) list.check([id], rule, attestation);
  list.check(['6a'], checkRevocationReference, attestation);
  const status = list.checkAsync(['6b'], lookForRevocation, { found, context, judged });
  if (isPending(status)) await status;
  list.check(['7'], checkTreatmentInValidity, { ...issued, treatmentDate, today });
  const comparison = { document: attestation, identity };
  list.check(['8a'], checkNames, comparison);
  list.check(['8b'], checkBirthDate, comparison);
}

function textOf(evidence: Evidence, list: Checklist): string {
  return evidence.kind === 'text' ? evidence.text : list.check(['0'], requireOneDocument, evidence);
}

/** 2a to 2c. A bare token, as attached to a PDF, has nothing to unpack. */
function open(text: string, list: Checklist): CompactJws {
  if (!looksLikeToken(text)) return list.check(['2a', '2b', '2c'], openToken, text);
  list.check(['2a', '2b'], passOverCarrier, text);
  return list.check(['2c'], openBareToken, text);
}

interface RecognisedToken {
  readonly jws: CompactJws;
  readonly attestation: Attestation;
  readonly kid: Kid;
  readonly algorithm: AttestationAlgorithm;
}

/** 3a to 3d. */
function recognise(jws: CompactJws, custody: Custody, list: Checklist): RecognisedToken {
  const { header, payload } = jws;
  const type = list.check(['3a'], requireKnownSchema, { payload, custody });
  const attestation = list.check(['3b'], requireValidPayload, { type, payload });
  const kid = list.check(['3c'], requireKid, header);
  const algorithm = list.check(['3d'], parseHeaderAlgorithm, header);
  return { jws, attestation, kid, algorithm };
}

interface TrustedToken extends Issuer {
  readonly attestation: Attestation;
  readonly certificate: Certificate;
}

/** 4a to 4c. */
function lookUp(
  { jws, attestation, kid, algorithm }: RecognisedToken,
  context: Context,
  list: Checklist,
): Eventual<TrustedToken> {
  const { platform } = context;
  const document = issuedDocument(attestation);
  const issuer = list.check(['4a'], requireIssuer, { document, context });
  const { trust, isFresh, institution } = issuer;
  const { thumbprint } = kid;
  const { type, data } = document;
  const wanted = { thumbprint, type, signed: signedOn(data.di), issuer, platform };
  const key = list.checkAsync(['4b'], requireKey, wanted);
  return whenKnown(key, ({ certificate }) => {
    const signature = { signed: jws, algorithm, certificate, trust, platform };
    const signer = list.checkAsync(['4c'], requireSignature, signature);
    return whenKnown(signer, (verified) => ({
      attestation,
      trust,
      isFresh,
      institution,
      certificate: verified,
    }));
  });
}

/** 6b. What the list says is in the report also where it ends the verification. */
function lookForRevocation(
  { found, context, judged }: { found: TrustedToken; context: Context; judged: Judged },
  remarks: Remarks,
): Eventual<RevocationStatus | undefined> {
  const { attestation, trust, institution } = found;
  const { now, platform, lists = NO_LISTS } = context;
  const { type } = attestation;
  const where = { type, trust, institution, lists, now, platform };
  const status = revocationOf(attestation, where, remarks);
  return status?.then((known) => {
    if (known === undefined) return undefined;
    judged.status = known;
    checkNotRevoked(known, remarks);
    return known;
  });
}
