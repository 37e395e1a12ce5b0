import { type KeyObject, sign, verify, X509Certificate } from 'node:crypto';
import { draftSdJwtVc, openSdJwtVc, type SdJwtVcOrder } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { DRAFT_TOOLS } from '../wallet/sample-mdoc.ts';
import { createWalletKey, sampleSdJwtVcOrder } from '../wallet/sample-sd-jwt-vc.ts';
import type { Bench } from './bench-row.ts';
import type { BenchScheme } from './bench-scheme.ts';
import { hold } from './contest.ts';

const ROUNDS = { rounds: 60, milliseconds: 25 } as const;
const ES256 = { dsaEncoding: 'ieee-p1363' } as const;
const CLAIMS = 15;
/** So that no row lives off having just seen the same text. */
const CREDENTIALS = 128;

/** SD-JWT VC with fifteen disclosures: made, one by one, and read with all of them. Each is held against the one signature that it cannot do without. */
export function sdJwtVcBenches({ authority }: BenchScheme): readonly Bench[] {
  const { privateKey, certificate } = authority.institution('BE:0120');
  const { publicKey } = new X509Certificate(certificate);
  const spki = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
  const order = benchOrder([certificate]);
  const [draft] = draftSdJwtVc(order, DRAFT_TOOLS);
  const input = draft?.signingInput ?? new Uint8Array();
  const signature = sign('sha256', input, { key: privateKey, ...ES256 });
  return [
    {
      name: `SD-JWT VC of ${CLAIMS} disclosures made ÷ crypto.sign ES256`,
      unit: 'credentials/s',
      floor: 0.3,
      goal: 0.45,
      measure: () =>
        hold({
          ours: () => issueOne(order, privateKey),
          baseline: () => sign('sha256', input, { key: privateKey, ...ES256 }),
          ...ROUNDS,
        }),
    },
    {
      name: `SD-JWT VC of ${CLAIMS} disclosures opened, issuer’s signature verified ÷ crypto.verify ES256`,
      unit: 'credentials/s',
      floor: 0.5,
      goal: 0.67,
      measure: () => {
        const texts = Array.from({ length: CREDENTIALS }, () => issueOne(order, privateKey));
        let next = 0;
        return hold({
          ours: () => openSigned(texts[next++ % CREDENTIALS] ?? '', spki),
          baseline: () => verify('sha256', input, { key: publicKey, ...ES256 }, signature),
          ...ROUNDS,
        });
      },
    },
  ];
}

function benchOrder(certificatePath: readonly Uint8Array[]): SdJwtVcOrder {
  const claims = Array.from({ length: CLAIMS }, (_, i) => [`claim_of_a_person_${i}`, `value ${i}`]);
  const content = {
    vct: 'urn:eudi:ehic:1',
    permanent: { issuing_country: 'BE', authentic_source: { id: 'BE:0120', name: 'MC-CM' } },
    disclosable: Object.fromEntries(claims),
  };
  const order = sampleSdJwtVcOrder(content, createWalletKey());
  return { ...order, issuer: { ...order.issuer, certificatePath } };
}

function issueOne(order: SdJwtVcOrder, key: KeyObject): string {
  const [draft] = draftSdJwtVc(order, DRAFT_TOOLS);
  if (!draft) throw new Error('No draft for the one copy.');
  return draft.complete(sign('sha256', draft.signingInput, { key, ...ES256 }));
}

async function openSigned(text: string, spki: Uint8Array): Promise<void> {
  const { jws } = await openSdJwtVc(text, nodePlatform);
  const { signingInput, signature } = jws;
  const outcome = nodePlatform.verifySignature('ES256', spki, signingInput, signature);
  if (outcome !== 'valid') throw new Error('The bench credential does not verify.');
}
