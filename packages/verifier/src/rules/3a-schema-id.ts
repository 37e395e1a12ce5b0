import {
  type AttestationType,
  attestationType,
  type JsonObject,
  SCHEMA_IDS,
} from '@prova/credential';
import { type Remarks, RuleFailure } from '../checklist.ts';

/** What only its issuer keeps, in any version: shown, it would say more than anybody may ask for. */
const KEPT_FAMILY = 'prova:status';

/** Families this house knows. A family known in another version is newer than this software. */
const FAMILIES: readonly string[] = [
  'eessi:prc',
  'prova:ehic',
  'prova:entitlement',
  'prova:isiplus',
  'prova:pda1',
  KEPT_FAMILY,
];

const SCHEMA_ID = /^([a-z0-9]+:[a-z0-9]+):\d+\.\d+$/;

/** A form of our own, which nobody has agreed to read. */
const OWN_FORM = 'prova:';

/** Whether somebody shows a token, or its issuer keeps it. */
export type Custody = 'shown' | 'kept';

/** Whether a payload claims to be of what only its issuer keeps: no desk writes it down. */
export function isKeptDocument({ sid }: JsonObject): boolean {
  return schemaFamily(sid) === KEPT_FAMILY;
}

/**
 * Rule 3a: the schema id names a document we can judge. Answers which. That a form is ours, and not agreed, is remarked.
 * A social status is judged where it is kept and nowhere else: at a desk it is a kind that the desk does not know.
 */
export function requireKnownSchema(
  { payload, custody }: { readonly payload: JsonObject; readonly custody: Custody },
  remarks: Remarks,
): AttestationType {
  const { sid } = payload;
  const type = attestationType(sid);
  if (type) {
    if (custody === 'shown' && isKeptDocument(payload)) throw new RuleFailure('unknown-type');
    if (SCHEMA_IDS[type].startsWith(OWN_FORM)) remarks.remark('format-not-agreed');
    return type;
  }
  const family = schemaFamily(sid);
  if (family === undefined) throw new RuleFailure('format-unknown');
  if (FAMILIES.includes(family)) throw new RuleFailure('unknown-version');
  if (family.startsWith('eessi:')) throw new RuleFailure('unknown-type');
  throw new RuleFailure('format-unknown');
}

/** Whether a payload claims to be of the portable documents: ours, or a sibling of the PRC. */
export function isPortableDocument({ sid }: JsonObject): boolean {
  const family = schemaFamily(sid);
  return family !== undefined && (family.startsWith('eessi:') || FAMILIES.includes(family));
}

function schemaFamily(sid: unknown): string | undefined {
  return typeof sid === 'string' ? SCHEMA_ID.exec(sid)?.[1] : undefined;
}
