import { type Answer, jsonIn } from './answer.ts';
import { type AskAddress, createFetcher } from './fetch/fetcher.ts';
import { examine, type Finding } from './finding.ts';
import { parseGiven } from './given.ts';
import { ISSUER_CHECKS } from './issuer/issuer-checks.ts';
import { openIssuer, valueAnswer } from './issuer/issuer-seen.ts';
import { type IssuerStart, walkIssuer, wellKnown } from './issuer/walk-issuer.ts';
import { textAt } from './json.ts';
import type { Surroundings } from './signer/signed.ts';
import { VERIFIER_CHECKS } from './verifier/verifier-checks.ts';
import { openVerifier } from './verifier/verifier-seen.ts';
import { REQUEST_OBJECT, type VerifierStart, walkVerifier } from './verifier/walk-verifier.ts';

export interface DoctorOrder extends Surroundings {
  readonly fetch: typeof fetch;
  /** The only origins that are asked. A service names its own: see `createFetcher`. */
  readonly within?: readonly string[];
  /** Address of a status list of the issuer; without it one that its authorization server names. */
  readonly statusList?: string;
}

/** What a wallet would say. */
export interface Diagnosis {
  readonly kind: 'issuer' | 'verifier';
  /** Who was looked at: the credential issuer identifier, or where the request lies. Empty for an offer that names no issuer. */
  readonly subject: string;
  readonly findings: readonly Finding[];
}

/**
 * Walks an issuer or a verifier as a wallet does, and judges each thing that a wallet looks at. `address` is a credential issuer identifier, the
 * link of an offer or of a request, or the address of a request. Whatever is wrong with what it meets is a finding; nothing there makes it throw.
 *
 * An offer is read and not redeemed; a request that is given once is used up. It does not see what a credential says, nor whether a key
 * is a new one for every request.
 * Rejects with `WalletDoctorError` `address-malformed`.
 */
export async function diagnose(address: string, order: DoctorOrder): Promise<Diagnosis> {
  const given = parseGiven(address);
  const about = (start: string) => createFetcher({ ...order, start });
  switch (given.kind) {
    case 'offer': {
      const ask = about(given.reference);
      const answer = await ask({ url: given.reference, accept: 'application/json' });
      return ofOffer({ way: 'by-reference', answer }, ask, order);
    }
    case 'offer-value': {
      const answer = valueAnswer(given.text);
      const issuer = textAt(jsonIn(answer), 'credential_issuer') ?? '';
      return ofOffer({ way: 'by-value', answer }, about(issuer), order);
    }
    case 'request':
      return ofVerifier(given, about(given.requestUri), order);
    case 'address':
      return ofAddress(given.url, about(given.url), order);
  }
}

/** An address says by its answers what it is: an issuer has metadata; a request has not. */
async function ofAddress(url: string, ask: AskAddress, order: DoctorOrder): Promise<Diagnosis> {
  const place = wellKnown(url, 'openid-credential-issuer');
  const metadata = await ask({ url: place, accept: 'application/json' });
  if (jsonIn(metadata) === undefined) {
    const request = await ask({ url, accept: REQUEST_OBJECT });
    if (request.outcome === 'answered' && request.mediaType === REQUEST_OBJECT) {
      return ofVerifier({ requestUri: url, clientId: undefined, request }, ask, order);
    }
  }
  return ofIssuer({ identifier: url }, ask, order);
}

function ofOffer(
  offer: { readonly way: 'by-reference' | 'by-value'; readonly answer: Answer },
  ask: AskAddress,
  order: DoctorOrder,
): Promise<Diagnosis> {
  const identifier = textAt(jsonIn(offer.answer), 'credential_issuer') ?? '';
  return ofIssuer({ identifier, offer }, ask, order);
}

async function ofIssuer(
  start: IssuerStart,
  ask: AskAddress,
  { statusList, ...surroundings }: DoctorOrder,
): Promise<Diagnosis> {
  const walk = { ...start, ...(statusList !== undefined && { statusList }) };
  const seen = openIssuer(await walkIssuer(walk, ask), surroundings);
  const findings = await examine(ISSUER_CHECKS, seen);
  return { kind: 'issuer', subject: start.identifier, findings };
}

async function ofVerifier(
  start: VerifierStart,
  ask: AskAddress,
  surroundings: DoctorOrder,
): Promise<Diagnosis> {
  const seen = openVerifier(await walkVerifier(start, ask), surroundings);
  const findings = await examine(VERIFIER_CHECKS, seen);
  return { kind: 'verifier', subject: start.requestUri, findings };
}
