import { type JsonObject, PRC_SCHEMA_ID } from '@prova/credential';
import { RuleFailure } from '../checklist.ts';

/** Families this house knows. A family known in another version is newer than this software. */
const FAMILIES: readonly string[] = [
  'eessi:prc',
  'prova:ehic',
  'prova:entitlement',
  'prova:isiplus',
  'prova:pda1',
];

const SCHEMA_ID = /^([a-z0-9]+:[a-z0-9]+):\d+\.\d+$/;

/** Rule 3a: the schema id names a document we can judge. Answers the id. */
export function requireKnownSchema(payload: JsonObject): string {
  const { sid } = payload;
  const family = schemaFamily(sid);
  if (typeof sid !== 'string' || family === undefined) throw new RuleFailure('format-unknown');
  if (sid === PRC_SCHEMA_ID) return sid;
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
