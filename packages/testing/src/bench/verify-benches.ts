import { type KeyObject, verify as verifySignature, X509Certificate } from 'node:crypto';
import { encodeUtf8, parseCompactJws } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { signaturesTogether, verify } from '@prova/verifier';
import { TEST_NOW } from '../test-authority.ts';
import type { Bench } from './bench-row.ts';
import { type BenchScheme, issueTo, officeOf, TODAY } from './bench-scheme.ts';
import { hold } from './contest.ts';

/** So that no row lives off having just seen the same text. */
const CARDS = 128;

/** From the text of a QR code to the verdict, by all rules, with the trust list at hand. */
export async function verifyBenches(scheme: BenchScheme): Promise<readonly Bench[]> {
  return [
    await verifyBench(scheme, 'BE:0120', { algorithm: 'ES256', together: 64, floor: 0.65 }),
    await verifyBench(scheme, 'BE:0120', { algorithm: 'ES256', together: 1, floor: null }),
    await verifyBench(scheme, 'DE:BA82708', { algorithm: 'RS256', together: 1, floor: null }),
  ];
}

async function verifyBench(
  scheme: BenchScheme,
  institution: string,
  { algorithm, together, floor }: { algorithm: string; together: number; floor: number | null },
): Promise<Bench> {
  const { certificate } = scheme.authority.institution(institution);
  const { publicKey } = new X509Certificate(certificate);
  const cards = await issueMany(scheme, institution);
  const context = {
    trust: scheme.trust,
    policy: { environment: 'test' },
    today: TODAY,
    now: TEST_NOW,
    platform: nodePlatform,
  } as const;
  const next = inTurn(cards, ({ qrText }) => qrText);
  const verdicts = async () => {
    const platform = together > 1 ? signaturesTogether(nodePlatform) : nodePlatform;
    const reports = Array.from({ length: together }, () =>
      verify({ kind: 'text', text: next() ?? '' }, { ...context, platform }),
    );
    for (const { verdict } of await Promise.all(reports)) {
      if (verdict !== 'accepted') throw new Error(`The bench card is ${verdict}.`);
    }
  };
  return {
    name: `QR text to verdict, ${together === 1 ? 'one by one' : `${together} together`} ÷ crypto.verify ${algorithm}`,
    unit: 'cards/s',
    floor,
    goal: floor === null ? null : 0.8,
    measure: () =>
      hold({
        ours: verdicts,
        oursUnits: together,
        baseline: inTurn(cards, (card) => {
          if (!verifiesRaw(card, publicKey)) throw new Error('The bench card does not verify.');
        }),
        rounds: 60,
        milliseconds: 25,
      }),
  };
}

interface VerifiableCard {
  readonly qrText: string;
  readonly input: Uint8Array;
  readonly signature: Uint8Array;
}

async function issueMany(scheme: BenchScheme, institution: string): Promise<VerifiableCard[]> {
  const office = officeOf(scheme, institution);
  const cards: VerifiableCard[] = [];
  for (let i = 0; i < CARDS; i++) {
    const { jws, qrText } = await issueTo({ fn: `Holder ${i}`, gn: 'Marie-Louise' }, office);
    const { signature } = parseCompactJws(jws);
    cards.push({ qrText, input: encodeUtf8(jws.slice(0, jws.lastIndexOf('.'))), signature });
  }
  return cards;
}

function verifiesRaw({ input, signature }: VerifiableCard, key: KeyObject): boolean {
  return verifySignature('sha256', input, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

function inTurn<T, R>(items: readonly T[], work: (item: T) => R): () => R | undefined {
  let next = 0;
  return () => {
    const item = items[next++ % items.length];
    return item && work(item);
  };
}
