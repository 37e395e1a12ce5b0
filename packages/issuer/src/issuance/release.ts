import {
  type Attestation,
  attestationOf,
  CredentialError,
  dayOfIssue,
  encodeQrText,
  type Platform,
  validityOf,
} from '@prova/credential';
import { PaperError, qrVersion } from '@prova/paper';
import { nodePlatform } from '@prova/platform-node';
import type { TrustMaterial } from '@prova/trust';
import {
  effectOf,
  type Reason,
  type Report,
  type RevocationLists,
  signaturesTogether,
  type Verdict,
  verify,
  verifyKept,
} from '@prova/verifier';
import { IssuerError } from '../errors.ts';
import type { SignedPayload } from './sign.ts';

/** What the issuer's own verifier judges by: the trust list that clinics will have. */
export interface ReleaseContext {
  readonly trust: TrustMaterial;
  /** The institution's own lists, where a document refers to one. */
  readonly lists?: RevocationLists;
  /** Epoch seconds. */
  readonly now: number;
  readonly today: string;
}

/** A document that our own verifier accepted from its final QR text. Nothing else leaves the house. */
export interface ReleasedAttestation extends SignedPayload {
  readonly jti: string;
  /** Empty for a social status: no code is drawn of it, and its token is judged as it is kept. */
  readonly qrText: string;
}

/**
 * Writes the QR text, judges it as a clinic would on the day of issue, and releases it only if it is accepted; a PD A1 that is issued before its
 * period, if nothing but that speaks against it. This one
 * check is also the check of the signature, of the key, and of the institution's right to issue.
 * Throws `IssuerError` `release-refused` for what is proven wrong, `release-postponed` for what cannot be judged now; its
 * `rule` is the verifier's code, or `qr-capacity`.
 */
export function release(
  signed: SignedPayload,
  context: ReleaseContext,
): Promise<ReleasedAttestation> {
  return judged(signed, context, nodePlatform);
}

/** Documents that are judged together: more would keep the event loop waiting. */
const PIECE = 32;

/**
 * The same for many documents, each by itself: what was released and what threw, in their order. Costs a quarter less than one by one.
 * Never rejects.
 */
export async function releaseAll(
  signed: readonly SignedPayload[],
  context: ReleaseContext,
): Promise<readonly PromiseSettledResult<ReleasedAttestation>[]> {
  const platform = signaturesTogether(nodePlatform);
  const outcomes: PromiseSettledResult<ReleasedAttestation>[] = [];
  for (let start = 0; start < signed.length; start += PIECE) {
    const piece = signed.slice(start, start + PIECE);
    const settled = piece.map((each) => judged(each, context, platform));
    outcomes.push(...(await Promise.allSettled(settled)));
  }
  return outcomes;
}

async function judged(
  { payload, jws }: SignedPayload,
  { trust, lists, now, today }: ReleaseContext,
  platform: Platform,
): Promise<ReleasedAttestation> {
  const attestation = attestationOf(payload);
  const isKept = attestation.type === 'status';
  const qrText = isKept ? '' : qrTextOf(jws);
  const judging = {
    trust,
    ...(lists && { lists }),
    policy: { environment: trust.snapshot.environment },
    treatmentDate: dayToJudge(attestation, today),
    today,
    now,
    platform,
  };
  const report = isKept
    ? await verifyKept(jws, judging)
    : await verify({ kind: 'text', text: qrText }, judging);
  const { verdict, reason } = conclusionOf(report, attestation);
  if (verdict === 'accepted') return { payload, jti: payload.jti, jws, qrText };
  const rule = reason?.code ?? verdict;
  const why = reason?.message ?? verdict;
  if (verdict === 'undetermined') {
    throw new IssuerError(
      'release-postponed',
      `A clinic could not judge the document now: ${why}`,
      { rule },
    );
  }
  throw new IssuerError(
    'release-refused',
    `The finished document would not be accepted at a clinic: ${why}`,
    { rule },
  );
}

/**
 * The day on which a document is judged: that of its issue. A PD A1 can be issued after its period, and then it is the last day of that;
 * of one that is issued before, see `conclusionOf`.
 */
function dayToJudge(attestation: Attestation, today: string): string {
  const di = dayOfIssue(attestation);
  const { start, end } = validityOf(attestation);
  if (attestation.type !== 'pda1') return di;
  if (di > end) return end;
  return di < start && start <= today ? start : di;
}

/** A verdict, and the reason that decided; absent where it is accepted. */
interface Conclusion {
  readonly verdict: Verdict;
  readonly reason?: Reason | undefined;
}

/**
 * What was concluded, but that a PD A1 whose period has not begun is judged by all the rest. Rule 7 is the last that looks at a document,
 * so every other rule was kept; what may still speak against it is what keeps any desk from accepting anything.
 */
function conclusionOf({ verdict, reasons }: Report, { type }: Attestation): Conclusion {
  const [reason] = reasons;
  if (type !== 'pda1' || reason?.code !== 'not-yet-valid') return { verdict, reason };
  const cap = reasons.find(({ code }) => effectOf(code) === 'cap');
  return cap ? { verdict: 'undetermined', reason: cap } : { verdict: 'accepted' };
}

/** The text of the code, if a code that can be read at its size on the page holds it. */
function qrTextOf(jws: string): string {
  try {
    const qrText = encodeQrText(jws);
    qrVersion(qrText, { level: 'L' });
    return qrText;
  } catch (cause) {
    if (!(cause instanceof CredentialError || cause instanceof PaperError)) throw cause;
    throw new IssuerError('release-refused', cause.message, { rule: cause.code, cause });
  }
}
