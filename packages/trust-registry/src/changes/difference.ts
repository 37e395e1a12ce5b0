import { encodeBase64url, writtenInstant } from '@prova/credential';
import type { EpochSeconds, Tombstone } from '@prova/trust';
import { type EntryTopic, entryFacts, leakFacts } from '../catalogue/entry-facts.ts';
import type { RegisterCatalogue } from '../catalogue/register-catalogue.ts';
import type { Register, RegisterCertificate, RegisterInstitution } from '../register/register.ts';
import { thumbprintOf } from '../thumbprint.ts';
import { certificateWords } from './certificate-words.ts';

/** What one line of a difference is about. */
export type DifferenceTopic =
  // of an institution
  | 'name'
  | 'status'
  | 'valid-from'
  | 'valid-until'
  | 'successor'
  | 'revocation-addresses'
  | 'remarks'
  | 'accreditation'
  | 'binding'
  // of the register
  | 'certificate'
  | 'certificate-usages'
  | 'certificate-names'
  | 'authority'
  | 'tombstone'
  | 'policy'
  // of the catalogue
  | 'catalogue'
  | EntryTopic
  // of those who decide
  | 'officer'
  | 'officer-key';

/** One fact that a change brings, alters or ends, in words that an officer can compare. */
export interface Difference {
  /** `BE:0120`; absent where the fact belongs to the register as a whole. */
  readonly institution?: string;
  readonly topic: DifferenceTopic;
  /** Which of several: a competence and its start, a thumbprint, a member of the policy. */
  readonly subject?: string;
  /** Absent: the fact is new. A new `name` means a new institution. */
  readonly from?: string;
  /** Absent: the fact is gone. */
  readonly to?: string;
}

type Fact = readonly [topic: DifferenceTopic, subject: string, value: string];

/**
 * What the second register says that the first does not, and the other way round: institutions in the order of their
 * ids, then the register as a whole. Times are written in UTC. Pure; two equal registers have no difference, and what is
 * the same object in both is not looked into.
 */
export function differenceOf(before: Register, after: Register): readonly Difference[] {
  const ids = new Set([...before.institutions.keys(), ...after.institutions.keys()]);
  const institutions = [...ids].sort().flatMap((institution) => {
    const [old, new_] = [before.institutions.get(institution), after.institutions.get(institution)];
    if (old === new_) return [];
    const lines = compare(factsOf(old, institutionFacts), factsOf(new_, institutionFacts));
    return lines.map((line) => ({ institution, ...line }));
  });
  return [...institutions, ...compare(registerFacts(before, after), registerFacts(after, before))];
}

function factsOf<T>(value: T | undefined, facts: (value: T) => readonly Fact[]): readonly Fact[] {
  return value === undefined ? [] : facts(value);
}

function compare(before: readonly Fact[], after: readonly Fact[]): readonly Difference[] {
  const [old, new_] = [byName(before), byName(after)];
  return [...new Map([...old, ...new_]).entries()].flatMap(([name, [topic, subject]]) => {
    const [from, to] = [old.get(name)?.[2], new_.get(name)?.[2]];
    if (from === to) return [];
    return [
      {
        topic,
        ...(subject !== '' && { subject }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      },
    ];
  });
}

/** Two tombstones of one certificate are two facts, so each is named by all it says. */
function byName(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  return new Map(
    facts.map((fact) => [(fact[0] === 'tombstone' ? fact : fact.slice(0, 2)).join(' '), fact]),
  );
}

function institutionFacts(entry: RegisterInstitution): readonly Fact[] {
  return [
    ['name', '', entry.name],
    ['status', '', entry.status],
    ['valid-from', '', instant(entry.validFrom)],
    ...(entry.validUntil === undefined ? [] : [end('valid-until', '', entry.validUntil)]),
    ...(entry.supersededBy === undefined
      ? []
      : [['successor', '', entry.supersededBy] satisfies Fact]),
    ...(entry.revocationUris ?? []).map((uri): Fact => ['revocation-addresses', uri, 'listed']),
    ...entry.flags.map((flag): Fact => ['remarks', flag, 'set']),
    ...entry.accreditations.map(({ competence, from, until }) =>
      end('accreditation', `${competence} from ${instant(from)}`, until),
    ),
    ...entry.bindings.map(({ thumbprint, competences, from, until }): Fact => {
      const name = `${thumbprint} from ${instant(from)}`;
      return ['binding', name, `${[...competences].sort().join(', ')} until ${instant(until)}`];
    }),
  ];
}

/** Certificates that the other register has as the same object are left out: there are thousands of them. */
function registerFacts(register: Register, other: Register): readonly Fact[] {
  const { certificateAuthorities, certificates, tombstones, policy, catalogue } = register;
  const moved = [...certificates].filter(([x5t, known]) => other.certificates.get(x5t) !== known);
  return [
    ...certificateAuthorities.map((der): Fact => ['authority', thumbprintOf(der), 'listed']),
    ...moved.flatMap(([x5t, known]) => certificateFacts(x5t, known)),
    ...(tombstones === other.tombstones ? [] : tombstones.map(tombstoneFact)),
    ...Object.entries(policy).map(([member, value]): Fact => ['policy', member, String(value)]),
    ...(catalogue === other.catalogue ? [] : catalogueFacts(catalogue, other.catalogue)),
  ];
}

/** Entries that the other catalogue has as the same object are left out. */
function catalogueFacts(catalogue: RegisterCatalogue, other: RegisterCatalogue): readonly Fact[] {
  const { version, issuedOn, entries } = catalogue;
  const moved = [...entries].filter(([key, entry]) => other.entries.get(key) !== entry);
  return [
    ['catalogue', '', version === 0 ? 'none' : `version ${version} of ${issuedOn}`],
    ...moved.flatMap(([, entry]) => entryFacts(entry)),
    ...leakFacts(catalogue),
  ];
}

/** What it is for and whom it names too: whoever approves a key for wallets decides about its address. */
function certificateFacts(thumbprint: string, known: RegisterCertificate): readonly Fact[] {
  const { usages, names } = certificateWords(known.der);
  return [
    ['certificate', thumbprint, standing(known)],
    ...(usages.length > 0
      ? [['certificate-usages', thumbprint, usages.join(', ')] satisfies Fact]
      : []),
    ...(names.length > 0
      ? [['certificate-names', thumbprint, names.join(', ')] satisfies Fact]
      : []),
  ];
}

function standing({ pinned, shared, state }: RegisterCertificate): string {
  return `${state}, ${pinned ? 'pinned' : 'under an authority'}${shared ? ', shared' : ''}`;
}

function tombstoneFact(tombstone: Tombstone): Fact {
  const { x5t, reason, scope, revokedAt, invalidityDate, competences } = tombstone;
  const what = competences ? `${scope} ${competences.join(', ')}` : scope;
  return [
    'tombstone',
    encodeBase64url(x5t),
    `${reason} of ${what} at ${instant(revokedAt)}, invalid since ${instant(invalidityDate)}`,
  ];
}

function end(topic: DifferenceTopic, subject: string, until: EpochSeconds | undefined): Fact {
  return [topic, subject, `until ${instant(until)}`];
}

/** The last second that a `Date` can name. */
const LATEST = 8_640_000_000_000;

function instant(time: EpochSeconds | undefined): string {
  if (time === undefined) return 'further notice';
  if (time === 0 || time > LATEST) return time === 0 ? 'ever' : String(time);
  return writtenInstant(time);
}
