import { sign } from 'node:crypto';
import { encodeUtf8, jwsSigningInput, PRC_SCHEMA_ID } from '@prova/credential';
import { createQr } from '@prova/paper';
import { SAMPLE_PRC } from '../tokens.ts';
import type { Bench } from './bench-row.ts';
import { type BenchScheme, issueTo, officeOf } from './bench-scheme.ts';
import { CHUNK, openCardLine } from './card-line.ts';
import { hold, type Work } from './contest.ts';
import { naiveCard, naiveIssuer, naiveQr } from './naive-card.ts';

const HOLDER = { fn: SAMPLE_PRC.fn, gn: SAMPLE_PRC.gn };

/** Making cards, stage by stage: each held against the one signature of a card that cannot be avoided, ES256. */
export async function cardBenches(scheme: BenchScheme): Promise<readonly Bench[]> {
  const office = officeOf(scheme, 'BE:0120');
  const { privateKey, kid } = scheme.authority.institution('BE:0120');
  const line = await openCardLine(office);
  const payload = { sid: PRC_SCHEMA_ID, jti: '0123456789ABCDEF', prc: SAMPLE_PRC };
  const input = encodeUtf8(jwsSigningInput({ alg: 'ES256', kid }, payload));
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  const againstSign = (name: string, floor: number, goal: number, ours: Work): Bench => ({
    name: `${name} ÷ crypto.sign`,
    unit: 'cards/s',
    floor,
    goal,
    measure: () =>
      hold({
        ours,
        oursUnits: CHUNK,
        baseline: () => sign('sha256', input, key),
        rounds: 60,
        milliseconds: 25,
      }),
  });
  const naive = await naiveIssuer(privateKey, kid);
  const { qrText } = await issueTo(HOLDER, office);
  return [
    againstSign('JWS made', 0.7, 0.86, line.jws),
    againstSign('JWS and QR text, judged and released', 0.15, 0.2, line.releasedJws),
    againstSign('card with PDF, made', 0.1, 0.15, line.made),
    againstSign('card with PDF, judged and released', 0.07, 0.1, line.released),
    againstSign('the same, sealed (PAdES)', 0.06, 0.09, line.releasedAndSealed),
    {
      name: 'card with PDF, judged and released ÷ naive card',
      unit: 'cards/s',
      floor: 150,
      goal: 250,
      measure: () =>
        hold({
          ours: line.released,
          oursUnits: CHUNK,
          baseline: () => naiveCard(SAMPLE_PRC, naive),
          rounds: 15,
          milliseconds: 60,
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
  ];
}
