import { type KeyObject, verify, X509Certificate } from 'node:crypto';
import { Encoder } from 'cbor-x';
import type { Bench } from './bench-row.ts';
import { type BenchScheme, largeSnapshot, open } from './bench-scheme.ts';
import { hold } from './contest.ts';

/** Opening a trust list of Europe's size, and of ten times that. */
export async function snapshotBenches(scheme: BenchScheme): Promise<readonly Bench[]> {
  const { authority, snapshot } = scheme;
  return [
    // At most three times what cannot be avoided.
    snapshotBench('2,000', 1 / 3, scheme, snapshot),
    snapshotBench('20,000', null, scheme, await largeSnapshot(authority, 20_000)),
  ];
}

function snapshotBench(
  size: string,
  floor: number | null,
  { authority }: BenchScheme,
  snapshot: Uint8Array,
): Bench {
  const { publicKey } = new X509Certificate(authority.listSigner.certificate);
  return {
    name: `snapshot of ${size} opened ÷ one signature and cbor-x`,
    unit: 'opened/s',
    floor,
    goal: null,
    measure: () =>
      hold({
        ours: () => open(authority, snapshot),
        baseline: () => openLoosely(snapshot, publicKey),
        rounds: 15,
        milliseconds: 50,
      }),
  };
}

const codec = new Encoder({
  useRecords: false,
  mapsAsObjects: false,
  tagUint8Array: false,
  variableMapSize: true,
});

/** The signature of a COSE_Sign1 and whatever its payload decodes to (RFC 9052 §4.4); nothing else is looked at. */
function openLoosely(bytes: Uint8Array, key: KeyObject): unknown {
  const [protectedBytes, , payload, signature] = codec.decode(bytes);
  const input = codec.encode(['Signature1', protectedBytes, new Uint8Array(), payload]);
  if (!verify('sha256', input, { key, dsaEncoding: 'ieee-p1363' }, signature)) {
    throw new Error('The bench snapshot does not verify.');
  }
  return codec.decode(payload);
}
