import { PAGE_LANGUAGES } from '@prova/paper';
import { canonicalJson, type Transaction } from '@prova/store';
import { IssuerError } from '../errors.ts';
import {
  enterInstitution,
  findIssuingInstitution,
  type InstitutionPolicy,
  type IssuingInstitution,
  policyOf,
  RETENTION_MONTHS,
} from '../ledger/institution-rows.ts';
import * as v from '../schema.ts';
import { type Administration, noteAdministered } from './note-administered.ts';
import { MOST_INTEGER } from './require-ceiling.ts';

const language = v.picklist(PAGE_LANGUAGES);

const policyForm = v.strictObject({
  acronym: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(21))),
  languages: v.union([
    v.strictTuple([language]),
    v.pipe(
      v.strictTuple([language, language]),
      v.check(([first, second]) => first !== second),
    ),
  ]),
  nativeScript: v.picklist(['warn', 'refuse']),
  fourEyes: v.boolean(),
  approveBatchesOver: v.exactOptional(wholeNumber(0, MOST_INTEGER)),
  retentionMonths: v.exactOptional(wholeNumber(1, 120)),
});

/**
 * Enters an institution, or settles anew how it issues, and notes it in its audit chain. Answers what came of it: nothing is written or noted
 * where all is as it was. Whether the institution may issue, the trust list says.
 * Throws `IssuerError` `entry-malformed`: for a policy that cannot be, and for another environment than it was entered for.
 */
export async function settleInstitution(
  tx: Transaction,
  identity: Pick<IssuingInstitution, 'institutionId' | 'environment'>,
  policy: InstitutionPolicy,
  administration: Administration,
): Promise<'entered' | 'changed' | 'unchanged'> {
  const { institutionId, environment } = identity;
  const settled = v.safeParse(policyForm, policy);
  if (!settled.success) {
    throw malformed('How an institution issues is settled by values that cannot be; see the help.');
  }
  const before = await findIssuingInstitution(tx, institutionId);
  if (before && before.environment !== environment) {
    throw malformed(`The institution was entered for ${before.environment}, and stays there.`);
  }
  const content = { retentionMonths: RETENTION_MONTHS, ...settled.output };
  if (before && canonicalJson(policyOf(before)) === canonicalJson(content)) return 'unchanged';
  await enterInstitution(tx, identity, content, administration.now);
  const outcome = before ? 'changed' : 'entered';
  const object = { objectType: 'institution', objectId: institutionId };
  const event = { action: `institution.${outcome}`, ...object, content };
  await noteAdministered(tx, institutionId, event, administration);
  return outcome;
}

function wholeNumber(least: number, most: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

function malformed(message: string): IssuerError {
  return new IssuerError('entry-malformed', message);
}
