import { rightsOf } from '../entitlements/rights-of.ts';
import { StatusError } from '../errors.ts';
import type { FoundPerson, Person } from '../persons/person.ts';
import { requireSsin } from '../persons/ssin-rules.ts';
import { requireAskedDay } from './asked-day.ts';
import { requireRights } from './require-rights.ts';
import { type RightAnswer, rightAnswer } from './right-answer.ts';
import { requireCatalogue, type StatusOffice } from './status-office.ts';

/** Who asks for which rights of whom. */
export interface PersonQuery {
  readonly enterpriseNumber: string;
  readonly actor: string;
  readonly ssin: string;
  readonly rights: readonly string[];
  /** Today, unless told. */
  readonly date?: string | undefined;
}

export interface PersonAnswer {
  readonly date: string;
  readonly catalogueVersion: number;
  readonly items: readonly (RightAnswer & { readonly legalBasis: string })[];
}

/**
 * Whether somebody has rights, for a partner that the catalogue lets ask. It is noted in the partner's chain before it is answered. Who is not in
 * the register is asked about all the same: their age and place are then unknown.
 *
 * Rejects with `StatusError`: `catalogue-missing`, `right-not-allowed`, which is noted too, `right-unknown`, `date-out-of-range`, `ssin-invalid`, `ssin-replaced`,
 * `ssin-cancelled`; `StoreError` `database-unavailable`.
 */
export async function queryPerson(office: StatusOffice, query: PersonQuery): Promise<PersonAnswer> {
  const { enterpriseNumber, actor, rights } = query;
  const since = office.elapsed();
  const catalogue = requireCatalogue(office);
  const today = office.today();
  const date = requireAskedDay(query.date, today);
  const allowed = await orNoted(office, query, () =>
    requireRights(catalogue, { enterpriseNumber, rights, today, day: date }),
  );
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
    day: date,
    rights: allowed.map(({ right }) => right),
  });
  const items = found.rights.map((each, at) => ({
    ...rightAnswer(each),
    legalBasis: allowed[at]?.legalBasis ?? '',
  }));
  const answer = { date, catalogueVersion: found.catalogueVersion, items };
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

/** Does it, and notes that somebody asked for what they may not. */
export async function orNoted<T>(
  { note, now }: Pick<StatusOffice, 'note' | 'now'>,
  { enterpriseNumber, actor, rights }: Pick<PersonQuery, 'enterpriseNumber' | 'actor' | 'rights'>,
  work: () => T,
): Promise<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof StatusError && error.code === 'right-not-allowed') {
      const refused = { action: 'entitlements.refused', objectType: 'client' } as const;
      const event = { enterpriseNumber, actor, ...refused, objectId: actor, at: now() };
      await note({ ...event, content: { rights } });
    }
    throw error;
  }
}
