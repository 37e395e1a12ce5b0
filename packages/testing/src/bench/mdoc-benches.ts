import { generateKeyPairSync, type KeyObject, sign, verify, X509Certificate } from 'node:crypto';
import { decodeBase64url, draftMdoc, type MdocOrder, openIssuerSigned } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { DRAFT_TOOLS, sampleMdocOrder } from '../wallet/sample-mdoc.ts';
import type { Bench } from './bench-row.ts';
import type { BenchScheme } from './bench-scheme.ts';
import { hold } from './contest.ts';

const ROUNDS = { rounds: 60, milliseconds: 25 } as const;
/** So that no row lives off having just seen the same bytes. */
const CREDENTIALS = 128;
const ES256 = { dsaEncoding: 'ieee-p1363' } as const;

/** mdoc with fifteen elements: made, and read with all of them disclosed. Each is held against the one signature that it cannot do without. */
export function mdocBenches({ authority }: BenchScheme): readonly Bench[] {
  const { privateKey, signer, certificate } = authority.institution('BE:0120');
  const holder = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const order = sampleMdocOrder({ signer, holders: [holder] });
  const [draft] = draftMdoc(order, DRAFT_TOOLS);
  const input = draft?.signingInput ?? new Uint8Array();
  const signature = sign('sha256', input, { key: privateKey, ...ES256 });
  const { publicKey } = new X509Certificate(certificate);
  const spki = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
  return [
    {
      name: 'mdoc of 15 elements made ÷ crypto.sign ES256',
      unit: 'credentials/s',
      floor: 0.25,
      goal: 0.4,
      measure: () =>
        hold({
          ours: () => issueOne(order, privateKey),
          baseline: () => sign('sha256', input, { key: privateKey, ...ES256 }),
          ...ROUNDS,
        }),
    },
    {
      name: 'mdoc of 15 elements opened, issuer’s signature verified ÷ crypto.verify ES256',
      unit: 'credentials/s',
      floor: 0.3,
      goal: 0.4,
      measure: () => {
        const credentials = Array.from({ length: CREDENTIALS }, () => issueOne(order, privateKey))
          .flat()
          .map((text) => decodeBase64url(text) ?? new Uint8Array());
        let next = 0;
        return hold({
          ours: () => openSigned(credentials[next++ % CREDENTIALS] ?? new Uint8Array(), spki),
          baseline: () => verify('sha256', input, { key: publicKey, ...ES256 }, signature),
          ...ROUNDS,
        });
      },
    },
  ];
}

function issueOne(order: MdocOrder, privateKey: KeyObject): readonly string[] {
  const key = { key: privateKey, ...ES256 };
  return draftMdoc(order, DRAFT_TOOLS).map(({ signingInput, complete }) =>
    complete(sign('sha256', signingInput, key)),
  );
}

async function openSigned(bytes: Uint8Array, spki: Uint8Array): Promise<void> {
  const { issuerAuth } = await openIssuerSigned(bytes, nodePlatform);
  const { signingInput, signature } = issuerAuth;
  const outcome = nodePlatform.verifySignature('ES256', spki, signingInput, signature);
  if (outcome !== 'valid') throw new Error('The bench credential does not verify.');
}
