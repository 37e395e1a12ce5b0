import { sign } from 'node:crypto';
import {
  assembleCompactJws,
  encodeUtf8,
  parseRevocationList,
  revocationListSigningInput,
} from '@prova/credential';
import { nodePlatform as platform } from '@prova/platform-node';
import { openPublishedList, type Snapshot } from '../src/index.ts';
import { certificates, keys, seconds } from './support/scheme.ts';
import { institution, trusted } from './support/snapshots.ts';

const now = seconds('2026-11-23T10:00:00Z');
const rid = 'https://issuer.example/revocationLists/2026-11.jws';

/** A list that lies at `rid`, signed by the seal of the first institution. */
function listOf(spoilt: 'whole' | 'spoilt' = 'whole') {
  const input = revocationListSigningInput({
    ...{ rid, revoked: [], issuedAt: now, expiresAt: now + 86_400, algorithm: 'ES256' },
    thumbprint: platform.sha256(certificates.seal),
  });
  const signed = spoilt === 'whole' ? input : `${input}x`;
  const key = { key: keys.seal.privateKey, dsaEncoding: 'ieee-p1363' } as const;
  const list = parseRevocationList(
    assembleCompactJws(input, sign('sha256', encodeUtf8(signed), key)),
  );
  return { ...list, uri: list.rid };
}

async function outcomeOf(list: ReturnType<typeof listOf>, changes: Partial<Snapshot> = {}) {
  const trust = await trusted(changes);
  return (await openPublishedList(list, { trust, now, platform })).outcome;
}

const elsewhere = 'https://other.example/';

test('a list is of whoever publishes at its address and has its key', async () => {
  expect(await outcomeOf(listOf())).toBe('signed');
  const neighbour = institution({ officialId: '0119', bindings: [] });
  expect(await outcomeOf(listOf(), { institutions: [neighbour, institution()] })).toBe('signed');
});

test('a list is of nobody whose key it is not, or who publishes elsewhere', async () => {
  expect(await outcomeOf(listOf(), { institutions: [institution({ bindings: [] })] })).toBe(
    'not-its-key',
  );
  expect(
    await outcomeOf(listOf(), { institutions: [institution({ revocationUris: [elsewhere] })] }),
  ).toBe('not-its-key');
  expect(await outcomeOf({ ...listOf(), uri: elsewhere })).toBe('not-its-key');
});

test('a list that was changed is of nobody', async () => {
  expect(await outcomeOf(listOf('spoilt'))).toBe('invalid');
});
