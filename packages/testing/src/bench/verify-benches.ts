import { type KeyObject, verify as verifySignature, X509Certificate } from 'node:crypto';
import { encodeUtf8, parseCompactJws } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { verify } from '@prova/verifier';
import { TEST_NOW } from '../test-authority.ts';
import type { Bench } from './bench-row.ts';
import { type BenchScheme, issueTo, officeOf, TODAY } from './bench-scheme.ts';
import { hold } from './contest.ts';

/** So that no row lives off having just seen the same text. */
const CARDS = 64;

/** From the text of a QR code to the verdict, by all rules, with the trust list at hand. */
export async function verifyBenches(scheme: BenchScheme): Promise<readonly Bench[]> {
  return [
    await verifyBench(scheme, 'BE:0120', { algorithm: 'ES256', floor: 0.65, goal: 0.8 }),
    await verifyBench(scheme, 'DE:BA82708', { algorithm: 'RS256', floor: null, goal: null }),
  ];
}

async function verifyBench(
  scheme: BenchScheme,
  institution: string,
  { algorithm, floor, goal }: { algorithm: string; floor: number | null; goal: number | null },
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
  return {
    name: `QR text to verdict ÷ crypto.verify ${algorithm}`,
    unit: 'cards/s',
    floor,
    goal,
    measure: () =>
      hold({
        ours: inTurn(cards, async ({ qrText: text }) => {
          const { verdict } = await verify({ kind: 'text', text }, context);
          if (verdict !== 'accepted') throw new Error(`The bench card is ${verdict}.`);
        }),
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
