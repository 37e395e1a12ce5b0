import { encodeBase64url, encodeQrText } from '@prova/credential';
import { deflate } from '@prova/platform-node';
import { createTestAuthority, makeToken, TEST_NOW, tombstoneOf } from '@prova/testing';
import type { ReasonCode, Verdict } from '@prova/verifier';
import type { Case } from './judge.ts';

const DAY = 86_400;

/** A case and what must come of it: the code is that of the first reason, which for an accepted one is a remark. */
export interface ExpectedCase extends Case {
  readonly what: string;
  readonly verdict: Verdict;
  readonly code: ReasonCode;
}

/** Tokens of a throwaway authority, each with a verdict, and one good token to be damaged further. */
export async function makeCases(): Promise<{ cases: ExpectedCase[]; goodToken: string }> {
  const authority = await createTestAuthority();
  const belgian = authority.institution('BE:0120');
  const german = authority.institution('DE:BA82708');
  const tombstone = tombstoneOf(belgian, { reason: 'keyCompromise', revokedAt: TEST_NOW - DAY });
  const [fresh, withdrawn, stale, otherRoot] = await Promise.all([
    authority.snapshot(),
    authority.snapshot({ sequence: 2, tombstones: [tombstone] }),
    authority.snapshot({ issuedAt: TEST_NOW - 10 * DAY }),
    createTestAuthority().then(({ root }) => root.certificate),
  ]);
  const goodToken = makeToken(belgian);
  const germanPrc = { ic: 'DE', ii: 'BA82708', in: 'BKN' };
  const germanToken = makeToken(german, { prc: germanPrc });

  const caseOf = (jws: string, snapshots = [fresh], root = authority.root.certificate): Case => ({
    evidence: { kind: 'text', text: encodeQrText(jws, deflate) },
    snapshots: snapshots.map(encodeBase64url),
    root: encodeBase64url(root),
    environment: 'test',
    today: '2026-11-24',
    now: TEST_NOW,
  });
  const forged = { verdict: 'rejected', code: 'jws-signature' } as const;

  const cases: ExpectedCase[] = [
    {
      what: 'ES256',
      ...caseOf(goodToken),
      verdict: 'accepted',
      code: 'no-revocation-reference',
    },
    {
      what: 'RS256',
      ...caseOf(germanToken),
      verdict: 'accepted',
      code: 'institution-id-form',
    },
    { what: 'ES256 with one bit flipped', ...caseOf(withBitFlipped(goodToken)), ...forged },
    { what: 'RS256 with one bit flipped', ...caseOf(withBitFlipped(germanToken)), ...forged },
    {
      what: 'a revoked key',
      ...caseOf(goodToken, [fresh, withdrawn]),
      verdict: 'rejected',
      code: 'key-revoked',
    },
    {
      what: 'a stale trust list',
      ...caseOf(goodToken, [stale]),
      verdict: 'undetermined',
      code: 'trust-stale',
    },
    {
      what: 'a trust list that goes back',
      ...caseOf(goodToken, [withdrawn, fresh]),
      verdict: 'undetermined',
      code: 'trust-rollback',
    },
    {
      what: 'a trust list under another root',
      ...caseOf(goodToken, [fresh], otherRoot),
      verdict: 'undetermined',
      code: 'trust-signer',
    },
    {
      what: 'no trust list',
      ...caseOf(goodToken, []),
      verdict: 'undetermined',
      code: 'trust-missing',
    },
    {
      what: 'a code of somebody else',
      ...caseOf(goodToken),
      evidence: { kind: 'text', text: 'HC1:NCF' },
      verdict: 'not-judged',
      code: 'foreign-health-pass',
    },
  ];
  return { cases, goodToken };
}

/** The same token with one bit of its signature turned over. */
function withBitFlipped(jws: string): string {
  const [header, payload, signature = ''] = jws.split('.');
  const bytes = Buffer.from(signature, 'base64url').map((byte, at) =>
    at === 20 ? byte ^ 1 : byte,
  );
  return `${header}.${payload}.${encodeBase64url(bytes)}`;
}
