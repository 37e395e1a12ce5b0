import { formatInstitutionId } from '@prova/credential';
import type { Accreditation, Competence } from '@prova/trust';
import type { ImportedInstitution, InstitutionImport } from '../import-ir/import-ir.ts';
import { newInstitution, withAccreditation } from './admission.ts';
import { pinnable, requireSameTrust, withBinding } from './binding.ts';
import { struckKeys, withdrawals } from './decided-here.ts';
import { requireReadable } from './enter.ts';
import type { Register, RegisterCertificate, RegisterInstitution } from './register.ts';

/** The source gave no start: whatever is not ended by a date counts as having always been so. */
const SINCE_EVER = 0;

/**
 * Enters an import: new institutions are admitted, certificates pinned to them, accreditations added. Certificates and
 * periods that a source once named and no longer lists stay, because what was signed under them stays true. Keys that
 * several institutions list are marked as shared.
 *
 * What was decided here outranks the source: a closed institution stays as it is, a key that is suspended or revoked
 * gets no new binding, a retired certificate neither that nor another end, a competence that was withdrawn stays so, an
 * accreditation is cut to the time of its institution.
 *
 * The caller vouches for the source. Throws `TrustRegistryError` `certificate-not-trusted` when a certificate of the
 * import already stands in the register under the root, `entry-malformed`; nothing is entered then.
 */
export function admitImport(register: Register, imported: InstitutionImport): Register {
  const pinned = new Map<string, RegisterCertificate>();
  for (const [thumbprint, der] of imported.certificates) {
    const known = register.certificates.get(thumbprint);
    pinned.set(thumbprint, known ? requireSameTrust(known, true) : pinnable(der));
  }
  const decisions: Decisions = {
    struck: struckKeys(register, pinned),
    isRetired: (thumbprint) => register.certificates.get(thumbprint)?.state === 'retired',
    withdrawn: withdrawals(register),
  };
  const institutions = new Map(register.institutions);
  for (const each of imported.institutions) {
    const key = formatInstitutionId(each.id);
    const entry = institutions.get(key) ?? newInstitution({ ...each, validFrom: SINCE_EVER });
    if (entry.status === 'closed') continue;
    institutions.set(key, updated(entry, each, decisions));
  }
  const changed = [...institutions].filter(
    ([key, each]) => register.institutions.get(key) !== each,
  );
  requireReadable({ institutions: changed.map(([, each]) => each) });
  const bound = new Set(changed.flatMap(([, { bindings }]) => bindings.map((b) => b.thumbprint)));
  const listed = [...pinned].filter(([thumbprint]) => bound.has(thumbprint));
  const certificates = new Map([...register.certificates, ...listed]);
  return withSharedKeys({ ...register, certificates, institutions }, pinned);
}

interface Decisions {
  readonly struck: ReadonlySet<string>;
  readonly isRetired: (thumbprint: string) => boolean;
  readonly withdrawn: (entry: RegisterInstitution) => ReadonlySet<Competence>;
}

function updated(
  entry: RegisterInstitution,
  source: ImportedInstitution,
  { struck, isRetired, withdrawn }: Decisions,
): RegisterInstitution {
  const competences = competencesOf(source);
  const isKnown = (name: string) => entry.bindings.some(({ thumbprint }) => thumbprint === name);
  return source.certificates
    .filter(({ thumbprint: name }) => !isRetired(name) && (!struck.has(name) || isKnown(name)))
    .reduce(
      (bound, { thumbprint, period }) => withBinding(bound, { thumbprint, competences, ...period }),
      accredited({ ...entry, name: source.name }, source, withdrawn(entry)),
    );
}

/** Periods that a source named are knowledge; assumed ones give way to it and never stand beside it. */
function accredited(
  entry: RegisterInstitution,
  source: ImportedInstitution,
  withdrawn: ReadonlySet<Competence>,
): RegisterInstitution {
  const accreditations = source.accreditations
    .filter(({ competence }) => !withdrawn.has(competence))
    .flatMap((each) => within(entry, each));
  const wasAssumed = entry.flags.includes('accreditation-assumed');
  if (source.accreditationAssumed) {
    if (entry.accreditations.length > 0 && !wasAssumed) return entry;
    const flagged: RegisterInstitution = { ...entry, flags: ['accreditation-assumed'] };
    return accreditations.reduce(withAccreditation, flagged);
  }
  const ended = entry.accreditations.filter(({ competence }) => withdrawn.has(competence));
  const known = wasAssumed ? { ...entry, accreditations: ended, flags: [] } : entry;
  return accreditations.reduce(withAccreditation, known);
}

/** The part of a period in which the institution exists, if there is one. */
function within(entry: RegisterInstitution, period: Accreditation): readonly Accreditation[] {
  const from = Math.max(period.from, entry.validFrom);
  const until = Math.min(
    period.until ?? Number.POSITIVE_INFINITY,
    entry.validUntil ?? Number.POSITIVE_INFINITY,
  );
  const { competence } = period;
  if (from >= until) return [];
  return [{ competence, from, ...(Number.isFinite(until) && { until }) }];
}

/** The source binds certificates to institutions, not to documents. Without an accreditation a binding is idle. */
function competencesOf({ accreditations }: ImportedInstitution): readonly Competence[] {
  const own = new Set(accreditations.map(({ competence }) => competence));
  return own.size > 0 ? [...own] : ['EHIC'];
}

/** The register in which the keys of these certificates are shared that more than one institution has. */
function withSharedKeys(
  register: Register,
  imported: ReadonlyMap<string, RegisterCertificate>,
): Register {
  const keys = new Set([...imported.values()].map(({ keyHash }) => keyHash));
  const users = new Map<string, Set<string>>();
  for (const [user, { bindings }] of register.institutions) {
    for (const { thumbprint } of bindings) {
      const keyHash = register.certificates.get(thumbprint)?.keyHash;
      if (keyHash === undefined || !keys.has(keyHash)) continue;
      users.set(keyHash, (users.get(keyHash) ?? new Set()).add(user));
    }
  }
  const certificates = new Map(register.certificates);
  for (const [thumbprint, known] of register.certificates) {
    const isShared = (users.get(known.keyHash)?.size ?? 0) > 1;
    if (isShared && !known.shared) certificates.set(thumbprint, { ...known, shared: true });
  }
  return { ...register, certificates };
}
