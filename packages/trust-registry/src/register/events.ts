import type { Competence, EpochSeconds, Tombstone } from '@prova/trust';
import { thumbprintOf } from '../thumbprint.ts';
import type { CertificateState } from './life-cycle.ts';
import type { Register, RegisterInstitution } from './register.ts';

/** What can happen to an institution, its competences, a certificate or an authority. Names never change. */
export type RegisterEventKind =
  | 'institution-admitted'
  | 'institution-suspended'
  | 'institution-suspension-lifted'
  | 'institution-closed'
  | 'competence-accredited'
  | 'competence-ended'
  | 'competence-withdrawn'
  | 'certificate-bound'
  | 'certificate-published'
  | 'certificate-rotating'
  | 'certificate-retired'
  | 'certificate-suspended'
  | 'certificate-suspension-lifted'
  | 'certificate-revoked'
  | 'authority-added'
  | 'authority-suspended'
  | 'authority-suspension-lifted'
  | 'authority-revoked';

/** One line of the public history. When it happened is said by who keeps it. */
export interface RegisterEvent {
  readonly kind: RegisterEventKind;
  /** `BE:0120`. */
  readonly institution?: string;
  readonly competence?: Competence;
  /** SHA-256 of the certificate's DER, base64url. */
  readonly thumbprint?: string;
  /** Of a tombstone. */
  readonly reason?: string;
  readonly invalidityDate?: EpochSeconds;
}

/**
 * What happened between two values of the register, for the public to read: authorities, institutions, certificates,
 * then tombstones. Pure. New names and addresses of an institution, and what a period was before, are no events.
 */
export function eventsBetween(before: Register, after: Register): readonly RegisterEvent[] {
  return [
    ...after.certificateAuthorities
      .slice(before.certificateAuthorities.length)
      .map((der): RegisterEvent => ({ kind: 'authority-added', thumbprint: thumbprintOf(der) })),
    ...changedIn(before.institutions, after.institutions).flatMap(([id, old, next]) =>
      institutionEvents(old, next).map((event) => ({ institution: id, ...event })),
    ),
    ...changedIn(before.certificates, after.certificates).flatMap(([thumbprint, old, next]) =>
      stateEvents(old?.state, next.state).map((kind) => ({ kind, thumbprint })),
    ),
    ...after.tombstones.slice(before.tombstones.length).map(tombstoneEvent),
  ];
}

/** The entries that are another object now, with what they were. */
export function changedIn<Entry>(
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
): [string, Entry | undefined, Entry][] {
  return [...after]
    .filter(([key, entry]) => before.get(key) !== entry)
    .map(([key, entry]) => [key, before.get(key), entry]);
}

function institutionEvents(
  old: RegisterInstitution | undefined,
  next: RegisterInstitution,
): RegisterEvent[] {
  const events: RegisterEvent[] = old ? [] : [{ kind: 'institution-admitted' }];
  if (old && old.status !== next.status) events.push({ kind: STATUS_EVENTS[next.status] });
  for (const { competence, from, until } of next.accreditations) {
    const known = old?.accreditations.find(
      (each) => each.competence === competence && each.from === from,
    );
    if (!known) events.push({ kind: 'competence-accredited', competence });
    else if (known.until !== until) events.push({ kind: 'competence-ended', competence });
  }
  const bound = new Set(old?.bindings.map(({ thumbprint }) => thumbprint));
  const fresh = new Set(next.bindings.map(({ thumbprint }) => thumbprint));
  for (const thumbprint of fresh) {
    if (!bound.has(thumbprint)) events.push({ kind: 'certificate-bound', thumbprint });
  }
  return events;
}

const STATUS_EVENTS = {
  active: 'institution-suspension-lifted',
  suspended: 'institution-suspended',
  closed: 'institution-closed',
} as const;

/** Suspending, lifting and revoking are told by their tombstones, which know the reason. */
function stateEvents(
  old: CertificateState | undefined,
  next: CertificateState,
): RegisterEventKind[] {
  if (old === next || old === 'suspended') return [];
  switch (next) {
    case 'published':
      return ['certificate-published'];
    case 'rotating':
      return ['certificate-rotating'];
    case 'retired':
      return ['certificate-retired'];
    case 'approved':
    case 'suspended':
    case 'revoked':
      return [];
  }
}

function tombstoneEvent({ x5t, scope, reason, invalidityDate }: Tombstone): RegisterEvent {
  const thumbprint = Buffer.from(x5t).toString('base64url');
  return { kind: kindOf(scope, reason), thumbprint, reason, invalidityDate };
}

function kindOf(scope: Tombstone['scope'], reason: string): RegisterEventKind {
  if (scope === 'competence') return 'competence-withdrawn';
  const what = scope === 'certificate' ? 'certificate' : 'authority';
  if (reason === 'certificateHold') return `${what}-suspended`;
  return reason === 'removeFromCRL' ? `${what}-suspension-lifted` : `${what}-revoked`;
}
