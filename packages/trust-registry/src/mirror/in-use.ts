import { type CountryCode, formatInstitutionId } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import { isOver } from '../register/periods.ts';
import type { Register, RegisterInstitution } from '../register/register.ts';

/** What counts in a register from some time on. */
export interface InUse {
  /** Those that can issue something, `BE:0120`, with their country. */
  readonly institutions: ReadonlyMap<string, CountryCode>;
  /** Thumbprints of what they can issue it with. */
  readonly certificates: ReadonlySet<string>;
}

/** Which institutions have a key and an accreditation that last beyond `at`, and which keys. Tombstones are not asked. */
export function inUse(register: Register, at: EpochSeconds): InUse {
  const able = [...register.institutions.values()].filter((entry) => isAble(entry, at));
  const bindings = able.flatMap((entry) => entry.bindings.filter((each) => !isOver(each, at)));
  return {
    institutions: new Map(able.map((entry) => [formatInstitutionId(entry), entry.country])),
    certificates: new Set(bindings.map(({ thumbprint }) => thumbprint)),
  };
}

function isAble(entry: RegisterInstitution, at: EpochSeconds): boolean {
  const { validUntil, bindings, accreditations } = entry;
  const isOpen = validUntil === undefined || validUntil > at;
  return isOpen && [bindings, accreditations].every((all) => all.some((one) => !isOver(one, at)));
}

/** Names of institutions and thumbprints of certificates, each in order. */
export interface Names {
  readonly institutions: readonly string[];
  readonly certificates: readonly string[];
}

/** What is in use in the first and not in the second. */
export function missingFrom(first: InUse, second: InUse): Names {
  return {
    institutions: [...first.institutions.keys()]
      .filter((id) => !second.institutions.has(id))
      .sort(),
    certificates: [...first.certificates]
      .filter((thumbprint) => !second.certificates.has(thumbprint))
      .sort(),
  };
}
