import {
  ATTESTATION_ALGORITHMS,
  COUNTRY_CODES,
  ENVIRONMENTS,
  formatInstitutionId,
  isOfficialId,
  parseJson,
} from '@prova/credential';
import {
  COMPETENCES,
  INSTITUTION_FLAGS,
  INSTITUTION_STATUSES,
  TOMBSTONE_SCOPES,
} from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import * as v from '../schema.ts';
import { thumbprintOf } from '../thumbprint.ts';
import { CERTIFICATE_STATES } from './life-cycle.ts';
import type { Register } from './register.ts';

const seconds = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const period = { from: seconds, until: v.exactOptional(seconds) };
const competence = v.picklist(COMPETENCES);
const base64 = v.pipe(v.string(), v.base64(), v.transform(decode));

const institution = v.strictObject({
  country: v.picklist(COUNTRY_CODES),
  officialId: v.pipe(v.string(), v.check(isOfficialId)),
  name: v.string(),
  status: v.picklist(INSTITUTION_STATUSES),
  validFrom: seconds,
  validUntil: v.exactOptional(seconds),
  bindings: v.array(
    v.strictObject({ thumbprint: v.string(), competences: v.array(competence), ...period }),
  ),
  accreditations: v.array(v.strictObject({ competence, ...period })),
  revocationUris: v.exactOptional(v.array(v.string())),
  flags: v.array(v.picklist(INSTITUTION_FLAGS)),
  supersededBy: v.exactOptional(v.string()),
});

const tombstone = v.strictObject({
  x5t: base64,
  spkiHash: base64,
  reason: v.string(),
  revokedAt: seconds,
  invalidityDate: seconds,
  scope: v.picklist(TOMBSTONE_SCOPES),
  competences: v.exactOptional(v.array(competence)),
});

const document = v.strictObject({
  format: v.literal(1),
  environment: v.picklist(ENVIRONMENTS),
  sequence: seconds,
  policy: v.strictObject({
    refreshAfter: seconds,
    softMax: seconds,
    hardMax: seconds,
    algorithms: v.array(v.picklist(ATTESTATION_ALGORITHMS)),
    maxClockSkew: seconds,
    minVerifierVersion: v.exactOptional(v.string()),
  }),
  certificateAuthorities: v.array(base64),
  certificates: v.array(
    v.strictObject({
      der: base64,
      keyHash: v.string(),
      pinned: v.boolean(),
      shared: v.boolean(),
      state: v.picklist(CERTIFICATE_STATES),
      suspendedFrom: v.exactOptional(
        v.picklist(['approved', 'published', 'rotating', 'retired'] as const),
      ),
    }),
  ),
  institutions: v.array(institution),
  tombstones: v.array(tombstone),
});

/** The register as JSON that a person can read; bytes as base64. What was read is written back the same. */
export function formatRegister(register: Register): string {
  const { environment, sequence, policy, certificateAuthorities, tombstones } = register;
  const lists = {
    format: 1,
    environment,
    sequence,
    policy,
    certificateAuthorities,
    certificates: [...register.certificates.values()],
    institutions: [...register.institutions.values()],
    tombstones,
  };
  return `${JSON.stringify(lists, encode, 2)}\n`;
}

/**
 * Reads what `formatRegister` wrote. Every member must be there and no other, and every binding must lead to a
 * certificate; what certificates and tombstones mean is judged when they are published.
 * Throws `TrustRegistryError` `register-malformed`.
 */
export function parseRegister(text: string): Register {
  const { format: _, certificates, institutions, ...rest } = parse(text);
  const register: Register = {
    ...rest,
    certificates: new Map(certificates.map((known) => [thumbprintOf(known.der), known])),
    institutions: new Map(institutions.map((entry) => [formatInstitutionId(entry), entry])),
  };
  const bound = institutions.flatMap(({ bindings }) => bindings);
  if (
    register.institutions.size !== institutions.length ||
    !bound.every(({ thumbprint }) => register.certificates.has(thumbprint))
  ) {
    throw malformed();
  }
  return register;
}

function parse(text: string) {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (cause) {
    throw malformed(cause);
  }
  const outcome = v.safeParse(document, value);
  if (!outcome.success) throw malformed(new v.ValiError(outcome.issues));
  return outcome.output;
}

/** Looks at the member itself: `value` of a `Buffer` is what its `toJSON` made of it. */
function encode(this: Readonly<Record<string, unknown>>, name: string, value: unknown): unknown {
  const member = this[name];
  return member instanceof Uint8Array ? Buffer.from(member).toString('base64') : value;
}

function decode(base64Text: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64Text, 'base64'));
}

function malformed(cause?: unknown): TrustRegistryError {
  return new TrustRegistryError('register-malformed', 'The file of the register is damaged.', {
    cause,
  });
}
