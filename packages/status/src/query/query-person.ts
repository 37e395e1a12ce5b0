import { rightsOf } from '../entitlements/rights-of.ts';
import { StatusError } from '../errors.ts';
import type { FoundPerson, Person } from '../persons/person.ts';
import { requireSsin } from '../persons/ssin-rules.ts';
import type { Grounds } from './require-rights.ts';
import { type RightAnswer, rightAnswer } from './right-answer.ts';
import { type RightsQuery, rightsAsked } from './rights-asked.ts';
import type { StatusOffice } from './status-office.ts';

/** Who asks for which rights of whom. */
export interface PersonQuery extends RightsQuery {
  readonly ssin: string;
}

export interface PersonAnswer {
  readonly date: string;
  readonly catalogueVersion: number;
  readonly items: readonly (RightAnswer & Grounds)[];
}

/**
 * Whether somebody has rights, for a partner that the catalogue lets ask. It is noted in the partner's chain before it is answered. Who is not in
 * the register is asked about all the same: their age and place are then unknown.
 *
 * Rejects with `StatusError`: `catalogue-missing`, `right-not-allowed`, which is noted too, `right-unknown`, `date-out-of-range`, `ssin-invalid`, `ssin-replaced`,
 * `ssin-cancelled`; `StoreError` `database-unavailable`.
 */
export async function queryPerson(office: StatusOffice, query: PersonQuery): Promise<PersonAnswer> {
  const { enterpriseNumber, actor } = query;
  const since = office.elapsed();
  const { catalogue, day, allowed } = await rightsAsked(office, query);
  const { number: ssin } = requireSsin(query.ssin, office);
  const note = (content: object) =>
    office.note({
      ...{ enterpriseNumber, actor, action: 'entitlements.queried' },
      objectType: 'person',
      objectId: Buffer.from(office.keys.ssinHash(ssin)).toString('hex'),
      content,
      at: office.now(),
    });
  const known = await office.register.find(ssin);
  // That a number is nobody's any more is told of somebody too.
  if (known.state === 'replaced' || known.state === 'cancelled') await note({ state: known.state });
  const person = currentPerson(known);
  const found = await rightsOf({
    catalogue,
    source: office.source,
    ssin,
    person,
    since,
    day,
    rights: allowed.map(({ right }) => right),
  });
  const answers = new Map(found.rights.map((each) => [each.right, rightAnswer(each)]));
  const items = allowed.flatMap(({ right, ...grounds }) => {
    const told = answers.get(right);
    return told ? [{ ...told, ...grounds }] : [];
  });
  const answer = { date: day, catalogueVersion: found.catalogueVersion, items };
  await note(answer);
  return answer;
}

/** The person of a number of now. Throws `StatusError` `ssin-replaced`, `ssin-cancelled`; the number in its place is not told. */
function currentPerson(found: FoundPerson): Person | undefined {
  if (found.state === 'current') return found.person;
  if (found.state === 'unknown') return undefined;
  const kind = found.state === 'replaced' ? 'replacedSsin' : 'canceledSsin';
  const detail = `The number was ${found.state}.`;
  throw new StatusError(`ssin-${found.state}`, detail, {
    issues: [
      { type: `urn:problem-type:cbss:input-validation:${kind}`, in: 'body', name: 'ssin', detail },
    ],
  });
}
