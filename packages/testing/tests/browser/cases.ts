import { encodeQrText } from '@prova/credential';
import { createTestAuthority, makeToken, TEST_NOW, tombstoneOf } from '@prova/testing';
import type { ReasonCode, Verdict } from '@prova/verifier';
import type { Case } from './desk.ts';

const DAY = 86_400;

/** A case and what must come of it. */
export interface ExpectedCase extends Case {
  readonly what: string;
  readonly verdict: Verdict;
  /** Of the first reason, which is a remark where the verdict is `accepted`; absent where there is none. */
  readonly code: ReasonCode | undefined;
}

export interface Cases {
  readonly cases: readonly ExpectedCase[];
  /** What the cases name, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** A token of the first institution, to be judged under the trust list of today. */
  caseOf(jws: string): Case;
  readonly goodToken: string;
}

/** Tokens of a throwaway authority, which a desk meets with good and with bad trust lists. */
export async function makeCases(): Promise<Cases> {
  const authority = await createTestAuthority();
  const belgian = authority.institution('BE:0120');
  const german = authority.institution('DE:BA82708');
  const revocation = tombstoneOf(belgian, { reason: 'keyCompromise', revokedAt: TEST_NOW - DAY });
  const files = new Map([
    ['/trust/root.der', authority.root.certificate],
    ['/trust/other-root.der', (await createTestAuthority()).root.certificate],
    ['/trust/today.cose', await authority.snapshot()],
    ['/trust/later.cose', await authority.snapshot({ sequence: 2, tombstones: [revocation] })],
    ['/trust/stale.cose', await authority.snapshot({ issuedAt: TEST_NOW - 10 * DAY })],
  ]);

  const caseOf = (jws: string, snapshots = ['today'], root = 'root'): Case => ({
    evidence: { kind: 'text', text: encodeQrText(jws) },
    trust: {
      snapshots: snapshots.map((name) => `/trust/${name}.cose`),
      root: `/trust/${root}.der`,
      environment: 'test',
    },
    environment: 'test',
    today: '2026-11-24',
    now: TEST_NOW,
  });
  const es256 = makeToken(belgian);
  const rs256 = makeToken(german, { prc: { ic: 'DE', ii: 'BA82708', in: 'BKN' } });
  const foreign = { ...caseOf(es256), evidence: { kind: 'text', text: 'HC1:NCF' } as const };

  const rows: readonly [string, Case, Verdict, ReasonCode][] = [
    ['ES256', caseOf(es256), 'accepted', 'no-revocation-reference'],
    ['RS256', caseOf(rs256), 'accepted', 'institution-id-form'],
    ['ES256, a bit flipped', caseOf(bitFlipped(es256)), 'rejected', 'jws-signature'],
    ['RS256, a bit flipped', caseOf(bitFlipped(rs256)), 'rejected', 'jws-signature'],
    ['a revoked key', caseOf(es256, ['today', 'later']), 'rejected', 'key-revoked'],
    ['a stale trust list', caseOf(es256, ['stale']), 'undetermined', 'trust-stale'],
    ['a list that goes back', caseOf(es256, ['later', 'today']), 'undetermined', 'trust-rollback'],
    ['another root', caseOf(es256, ['today'], 'other-root'), 'undetermined', 'trust-signer'],
    ['no trust list', caseOf(es256, []), 'undetermined', 'trust-missing'],
    ['a code of somebody else', foreign, 'not-judged', 'foreign-health-pass'],
  ];
  const cases = rows.map(([what, given, verdict, code]) => ({ what, ...given, verdict, code }));
  return { cases, files, caseOf, goodToken: es256 };
}

/** The same token with one bit of its signature turned over. */
function bitFlipped(jws: string): string {
  const [header, payload, signature = ''] = jws.split('.');
  const flipped = Buffer.from(signature, 'base64url');
  flipped.writeUInt8(flipped.readUInt8(20) ^ 1, 20);
  return `${header}.${payload}.${flipped.toString('base64url')}`;
}
