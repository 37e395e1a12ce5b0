import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { decodeBase64url } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import {
  type Certificate,
  findInstitution,
  nothingInstalled,
  type OpenedSnapshot,
  parseCertificate,
  resolveKey,
  type TrustMaterial,
  trustMaterial,
} from '@prova/trust';
import { TEST_NOW, type TestAuthority } from '../test-authority.ts';
import type { Bench } from './bench-row.ts';
import { type BenchScheme, largeSnapshot, open } from './bench-scheme.ts';
import { hold } from './contest.ts';

/** Who signed this? Asked of a list of 20,000 institutions, for the first time and again. */
export function lookUpBenches({ authority }: BenchScheme): readonly Bench[] {
  const { id, kid, certificate } = authority.institution('BE:0120');
  const thumbprint = decodeBase64url(kid.slice(-43)) ?? new Uint8Array();
  const query = { competence: 'EHIC', at: TEST_NOW, platform: nodePlatform } as const;
  const lookUp = async (trust: TrustMaterial) => {
    const institution = findInstitution(trust, id.country, id.officialId);
    if (!institution) throw new Error('The bench list lacks its institution.');
    const { outcome } = await resolveKey(trust, institution, thumbprint, query);
    if (outcome !== 'trusted') throw new Error('The bench key is not trusted.');
  };
  const opened = async (): Promise<OpenedSnapshot> =>
    open(authority, await largeSnapshot(authority, 20_000));
  return [
    {
      name: 'first look-up of a key and its chain ÷ the chain’s raw signature checks',
      unit: 'look-ups/s',
      floor: 1 / 5,
      goal: null,
      measure: async () => {
        const list = await opened();
        const fresh = () => trustMaterial(list, nothingInstalled('test', 0));
        const raw = chainChecks(authority, certificate);
        return hold({ ours: () => lookUp(fresh()), baseline: raw, rounds: 15, milliseconds: 40 });
      },
    },
    {
      name: 'further look-up of a key ÷ the chain’s raw signature checks',
      unit: 'look-ups/s',
      // Free of them: many times as fast.
      floor: 1,
      goal: null,
      measure: async () => {
        const list = await opened();
        const trust = trustMaterial(list, nothingInstalled('test', 0));
        const raw = chainChecks(authority, certificate);
        return hold({ ours: () => lookUp(trust), baseline: raw, rounds: 15, milliseconds: 40 });
      },
    },
  ];
}

/** The two signatures of a chain below the root, with keys and bytes at hand: nothing is parsed or judged. */
function chainChecks({ root, countryCas }: TestAuthority, seal: Uint8Array): () => void {
  const [first] = [...countryCas.values()].filter(({ certificate }) =>
    isIssuedBy(parseCertificate(seal), parseCertificate(certificate)),
  );
  if (!first) throw new Error('The bench seal has an authority.');
  const checks = [
    checkOf(parseCertificate(seal), first.certificate),
    checkOf(parseCertificate(first.certificate), root.certificate),
  ];
  return () => {
    for (const { tbs, key, signature } of checks) {
      if (!verify('sha384', tbs, { key, dsaEncoding: 'der' }, signature)) {
        throw new Error('The bench chain does not verify.');
      }
    }
  };
}

function checkOf({ tbs, signature }: Certificate, issuer: Uint8Array) {
  const { spki } = parseCertificate(issuer).publicKey;
  const key: KeyObject = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  return { tbs, signature, key };
}

function isIssuedBy({ issuer }: Certificate, { subject }: Certificate): boolean {
  return Buffer.compare(issuer.bytes, subject.bytes) === 0;
}
