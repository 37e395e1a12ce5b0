import { sign } from 'node:crypto';
import { type Answer, compileRules, questionKey, truthOn, truthsOf } from '@prova/catalogue';
import { newP256Key } from '../../issuer/test-jwt.ts';
import type { Bench } from '../bench-row.ts';
import { hold } from '../contest.ts';
import { benchCatalogue } from './bench-catalogue.ts';

const DAY = '2026-11-24';

/** All of 200 rights of one person, from what sources said of them, held against the signature of one proof. */
export function rightsBenches(): readonly Bench[] {
  return [
    {
      name: '200 rights of a person evaluated ÷ one ES256 signature',
      unit: 'persons/s',
      floor: 1,
      goal: null,
      measure: () => {
        const rights = [...benchCatalogue(200, () => true).rights.values()];
        const rules = compileRules(rights.map(({ wholeRule }) => wholeRule));
        const facts = {
          birthDate: '1958-03-00',
          municipality: '44021',
          answers: new Map(
            rights.flatMap(({ questions }) =>
              questions.map((question) => [questionKey(question), [answerOf(question.status)]]),
            ),
          ),
        };
        const truths = new Uint8Array(rights.length);
        const key = newP256Key();
        const input = new Uint8Array(300);
        return hold({
          ours: () => rules.evaluateAll(truthsOf(rules.atoms, truthOn(facts, DAY)), truths),
          baseline: () => sign('sha256', input, { key, dsaEncoding: 'ieee-p1363' }),
          rounds: 15,
          milliseconds: 40,
        });
      },
    },
  ];
}

/** One has the status, the next has not, of the third nothing is known. */
function answerOf(status: string): Answer {
  const about = { from: DAY, until: '2027-02-24' };
  const known = { authority: 'CIN', asOf: DAY, mode: 'live', about } as const;
  if (status.length % 3 === 0) return { outcome: 'unknown', reason: 'no-data' };
  return status.length % 3 === 1
    ? { outcome: 'applies', ...known, periods: [{ from: '2026-01-01', until: '2026-12-31' }] }
    : { outcome: 'not-applies', ...known };
}
