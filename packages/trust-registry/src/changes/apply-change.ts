import { nodePlatform } from '@prova/platform-node';
import { entriesOf } from '../catalogue/catalogue-changes.ts';
import {
  enterCatalogueEntry,
  importCatalogue,
  retireEntry,
  retireRight,
} from '../catalogue/change-catalogue.ts';
import { comparePull } from '../mirror/compare-pull.ts';
import type { StatementContext } from '../officers/signed-statement.ts';
import { addAuthority } from '../register/add-authority.ts';
import { accredit, admitInstitution } from '../register/admission.ts';
import { admitImport } from '../register/admit-import.ts';
import { bindCertificate, pinCertificate } from '../register/binding.ts';
import { requireReadable } from '../register/enter.ts';
import {
  closeInstitution,
  liftInstitutionSuspension,
  suspendInstitution,
  withdrawCompetence,
} from '../register/institution-changes.ts';
import type { Register } from '../register/register.ts';
import { revoke } from '../register/revocation.ts';
import { retireCertificate } from '../register/rotation.ts';
import { liftCertificateSuspension, suspendCertificate } from '../register/suspension.ts';
import type { Change } from './change.ts';
import { importOf } from './import-change.ts';

/** A change of the officers and not of the register. */
export type OfficerChange = Extract<Change, { readonly officer: string }>;
export type RegisterChange = Exclude<Change, OfficerChange>;

export function isOfficerChange(change: Change): change is OfficerChange {
  return 'officer' in change;
}

/**
 * The register after a change that takes effect now. What needs a time and names none happens now: revocations,
 * suspensions, withdrawals. Pure; does not ask who wants it.
 * Throws `TrustRegistryError` with the codes of the operation of `register/` that the kind names.
 */
export async function applyChange(
  register: Register,
  change: RegisterChange,
  { root, now }: StatementContext,
): Promise<Register> {
  const context = { root, platform: nodePlatform };
  switch (change.kind) {
    case 'admit-institution': {
      const { kind: _, institution: id, ...admission } = change;
      return admitInstitution(register, { id, ...admission });
    }
    case 'accredit': {
      const { kind: _, institution, ...period } = change;
      return accredit(register, institution, period);
    }
    case 'withdraw-competence': {
      const { kind: _, institution, ...order } = change;
      return withdrawCompetence(register, institution, { ...order, at: now });
    }
    case 'bind-certificate': {
      const { kind: _, institution, proof: __, ...order } = change;
      return bindCertificate(register, institution, order, context);
    }
    case 'pin-certificate': {
      const { kind: _, institution, proof: __, ...order } = change;
      return pinCertificate(register, institution, order);
    }
    case 'retire-certificate': {
      const { institution, thumbprint, at } = change;
      return retireCertificate(register, institution, { thumbprint, at, now });
    }
    case 'revoke-certificate': {
      const { kind: _, invalidityDate = now, ...order } = change;
      return revoke(register, { ...order, revokedAt: now, invalidityDate });
    }
    case 'suspend-certificate':
      return suspendCertificate(register, { ...targetOf(change), at: now });
    case 'lift-certificate-suspension':
      return liftCertificateSuspension(register, { ...targetOf(change), at: now });
    case 'suspend-institution':
      return suspendInstitution(register, change.institution);
    case 'lift-institution-suspension':
      return liftInstitutionSuspension(register, change.institution);
    case 'close-institution': {
      const { kind: _, institution, ...order } = change;
      return closeInstitution(register, institution, order);
    }
    case 'add-authority':
      return addAuthority(register, change.certificate, context);
    case 'import':
      return admitImport(register, importOf(change));
    case 'mirror':
      return comparePull(register, importOf(change), change.at).register;
    case 'catalogue-entry':
      return enterCatalogueEntry(register, change.entry, now);
    case 'catalogue-retire':
      return retireRight(register, change.right, now);
    case 'catalogue-retire-entry':
      return retireEntry(register, change, now);
    case 'catalogue-import':
      return importCatalogue(register, entriesOf(change), now);
    case 'set-policy': {
      const { policy } = change;
      requireReadable({ policy });
      return { ...register, policy };
    }
  }
}

function targetOf({
  thumbprint,
  scope,
}: Extract<Change, { kind: 'suspend-certificate' | 'lift-certificate-suspension' }>) {
  return { thumbprint, scope };
}
