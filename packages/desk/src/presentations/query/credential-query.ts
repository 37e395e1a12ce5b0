import type { CredentialType } from '@prova/credential';
import { type Claim, canBeAbsent, canBeKeptBack, isEcho, isOfPeriod } from './claims.ts';
import type { CredentialQuery } from './dcql.ts';

/**
 * The query for one document in one format of one profile: all that it says, under the names that the profile has. What it need not have is
 * wanted and not demanded; of an SD-JWT such a claim is not even asked for unless it can be kept back, since it is there if it is there.
 * An mdoc without a period is asked for whole, or nobody could tell that it has none.
 * `authorities` are key identifiers, base64url, by which a wallet finds what counts here.
 */
export function credentialQuery(
  id: string,
  type: CredentialType,
  authorities: readonly string[],
): CredentialQuery {
  const wanted = type.claims.filter((claim) => isAsked(claim, type.format));
  const isWhole = type.format === 'mso_mdoc' && wanted.some(isPeriodThatCanBeAbsent);
  const demanded = (isWhole ? type.claims : wanted).filter((claim) => !canBeAbsent(claim));
  return {
    id,
    ...described(type, [...new Set([...wanted, ...demanded])]),
    ...(wanted.some(canBeAbsent) && { claim_sets: [namesOf(wanted), namesOf(demanded)] }),
    ...(authorities.length > 0 && { trusted_authorities: [{ type: 'aki', values: authorities }] }),
  };
}

function described(type: CredentialType, claims: readonly Claim[]) {
  if (type.format === 'dc+sd-jwt') {
    return {
      format: type.format,
      meta: { vct_values: [type.vct] },
      claims: claims.map(({ name }) => ({ id: name, path: [name] })),
    } as const;
  }
  return {
    format: type.format,
    meta: { doctype_value: type.docType },
    // Whoever bills with it keeps it.
    claims: claims.map(({ name }) => ({
      id: name,
      path: [type.namespace, name],
      intent_to_retain: true,
    })),
  } as const;
}

function isAsked(claim: Claim, format: CredentialType['format']): boolean {
  if (isEcho(claim)) return false;
  return format === 'mso_mdoc' || !canBeAbsent(claim) || canBeKeptBack(claim);
}

function isPeriodThatCanBeAbsent(claim: Claim): boolean {
  return isOfPeriod(claim) && canBeAbsent(claim);
}

function namesOf(claims: readonly Claim[]): readonly string[] {
  return claims.map(({ name }) => name);
}
