import { formatInstitutionId, parseInstitutionId } from '@prova/credential';
import type { Administration } from '@prova/issuer';
import type { Call, OptionSpec } from './command.ts';
import { momentOf, NOW_OPTION } from './moment.ts';

export const INSTITUTION_OPTION: Readonly<Record<string, OptionSpec>> = {
  institution: { value: 'ID', help: 'for example BE:0120' },
};

export const ENVIRONMENT_OPTION: Readonly<Record<string, OptionSpec>> = {
  environment: { value: 'WORD', help: 'prod, acc or test; by default that of the home' },
};

/** What every command that settles something in the issuer's ledger takes. */
export const ADMINISTRATION_OPTIONS = { ...ENVIRONMENT_OPTION, ...NOW_OPTION };

/** Whoever may run commands on this home is its operator. */
export function administrationOf(call: Call): Administration {
  return { actor: 'operator', now: momentOf(call).now };
}

/** The institution of a call, in the one spelling. */
export function institutionOf(call: Call): string {
  return formatInstitutionId(parseInstitutionId(call.required('institution')));
}

/** A number as people read it, `1,000,000`. */
export function written(count: number): string {
  return count.toLocaleString('en');
}

/** What a day has used of its ceiling. */
export function usedOf(used: number | undefined, ceiling: number): string {
  return `${written(used ?? 0)} of ${written(ceiling)}`;
}
