import { formatInstitutionId, type InstitutionId } from '@prova/credential';
import {
  findIssuingInstitution,
  type HouseOrder,
  listSigningKeys,
  registerSigningKey,
  settleInstitution,
} from '@prova/issuer';
import type { TrustMaterial } from '@prova/trust';
import { readAcronym } from '../../acronyms.ts';
import { administrationOf } from '../../administration.ts';
import type { Call } from '../../command.ts';
import type { LedgerHome } from '../../issuer-home.ts';
import { ownSeal } from '../keys/placed-key.ts';
import { USUAL_CEILING } from '../keys/register-key.ts';

/**
 * In a trial, an institution of the home's own scheme is entered when it first issues, and the seal that the scheme made for it is
 * registered; anywhere else somebody does that on purpose. Answers whether it was done now.
 * Throws the codes of `openScheme`, and `IssuerError` as `registerSigningKey`.
 */
export async function enterForTrial(
  call: Call,
  { database, environment, folder }: LedgerHome,
  institution: InstitutionId,
  checks: { readonly signers: HouseOrder['signers']; readonly trust: TrustMaterial },
): Promise<boolean> {
  if (environment !== 'test') return false;
  const institutionId = formatInstitutionId(institution);
  const keys = await listSigningKeys(database, institutionId);
  if (keys.some(({ purpose }) => purpose === 'paper')) return false;
  const seal = await ownSeal(call, institution, 'paper');
  const administration = administrationOf(call);
  if ((await findIssuingInstitution(database, institutionId)) === undefined) {
    const acronym = await readAcronym(folder, institution);
    const usual = { languages: ['en'], nativeScript: 'warn', fourEyes: false } as const;
    const policy = { ...usual, ...(acronym !== undefined && { acronym }) };
    await database.transaction((tx) =>
      settleInstitution(tx, { institutionId, environment }, policy, administration),
    );
  }
  const order = { institutionId, ...seal, dailyCeiling: USUAL_CEILING };
  await registerSigningKey(database, order, checks, administration);
  return true;
}
