import { sign } from 'node:crypto';
import {
  assembleCompactJws,
  encodeUtf8,
  jwsSigningInput,
  PRC_SCHEMA_ID,
  type Prc,
} from '@prova/credential';
import { createQr } from '@prova/paper';
import { SAMPLE_PRC } from '../tokens.ts';
import type { Bench, Measurement } from './bench-row.ts';
import { type BenchScheme, issueTo, officeOf } from './bench-scheme.ts';
import { hold } from './contest.ts';
import { naiveCard, naiveIssuer, naiveQr } from './naive-card.ts';

const LATIN_HOLDER = { fn: SAMPLE_PRC.fn, gn: SAMPLE_PRC.gn };
const GREEK_HOLDER = { fn: 'Παπαδοπούλου', gn: 'Ελένη Цветелина' };

/** Making cards, and how large they are. */
export async function cardBenches(scheme: BenchScheme): Promise<readonly Bench[]> {
  const office = officeOf(scheme, 'BE:0120');
  const { privateKey, kid, signer } = scheme.authority.institution('BE:0120');
  const naive = await naiveIssuer(privateKey, kid);
  const prc: Prc = SAMPLE_PRC;
  const payload = { sid: PRC_SCHEMA_ID, jti: '0123456789ABCDEF', prc };
  const header = { alg: 'ES256', kid };
  const input = encodeUtf8(jwsSigningInput(header, payload));
  const { qrText } = await issueTo(LATIN_HOLDER, office);
  return [
    {
      name: 'card with PDF, judged and released ÷ naive card',
      unit: 'cards/s',
      floor: 10,
      goal: 300,
      measure: () =>
        hold({
          ours: () => issueTo(LATIN_HOLDER, office),
          baseline: () => naiveCard(prc, naive),
          rounds: 15,
          milliseconds: 60,
        }),
    },
    {
      name: 'JWS made ÷ crypto.sign ES256',
      unit: 'JWS/s',
      floor: null,
      goal: 0.86,
      measure: () =>
        hold({
          ours: async () => {
            const text = jwsSigningInput(header, payload);
            const [signature] = await signer.signMany([encodeUtf8(text)]);
            return signature && assembleCompactJws(text, signature);
          },
          baseline: () => sign('sha256', input, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
          rounds: 60,
          milliseconds: 25,
        }),
    },
    {
      name: 'QR of a document, best of eight masks ÷ qrcode.create of its text',
      unit: 'symbols/s',
      floor: 20,
      goal: 40,
      measure: () =>
        hold({
          ours: () => createQr(qrText, { level: 'M' }),
          baseline: () => naiveQr(qrText),
          rounds: 15,
          milliseconds: 40,
        }),
    },
    sizeBench('bytes of a document, Latin: limit ÷ size', 48, () => issueTo(LATIN_HOLDER, office)),
    sizeBench('bytes of a document, all scripts: limit ÷ size', 60, () =>
      issueTo(GREEK_HOLDER, office),
    ),
  ];
}

/** The limit is the baseline: a document that fills it has the ratio 1, a smaller one more. */
function sizeBench(name: string, limit: number, issue: () => ReturnType<typeof issueTo>): Bench {
  const measure = async (): Promise<Measurement> => {
    const { pdf } = await issue();
    const value = pdf.length / 1000;
    return { value, baseline: limit, ratio: limit / value };
  };
  return { name, unit: 'kB', floor: 1, goal: null, measure };
}
