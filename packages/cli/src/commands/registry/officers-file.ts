import { COUNTRY_CODES } from '@prova/credential';
import { OFFICER_ROLES, type OfficerOrder } from '@prova/trust-registry';
import type { Io } from '../../io.ts';
import * as v from '../../schema.ts';
import { readJsonFile } from './json-file.ts';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const coordinate = v.pipe(v.string(), v.minLength(43), v.maxLength(43));

const officer = v.strictObject({
  id: v.exactOptional(v.string()),
  name,
  organisation: name,
  role: v.optional(v.picklist(OFFICER_ROLES), 'registry-officer'),
  country: v.exactOptional(v.picklist(COUNTRY_CODES)),
  jwk: v.exactOptional(
    v.strictObject({
      crv: v.literal('P-256'),
      kty: v.literal('EC'),
      x: coordinate,
      y: coordinate,
    }),
  ),
});

const FORM = {
  schema: v.array(officer),
  wanted: 'a list of {id?, name, organisation, role?, country?, jwk?: public P-256 key}',
  maxBytes: 1_000_000,
};

/** Who decides in a scheme that is only tried out. */
export const INVENTED_OFFICERS: readonly OfficerOrder[] = [
  { name: 'Alma', organisation: 'Registry of Nowhere', role: 'registry-officer' },
  { name: 'Bruno', organisation: 'Ministry of Nowhere', role: 'registry-officer' },
];

/** Reads the list of officers. Throws `CliError`: `file-missing`, `file-unreadable`, `file-malformed`. */
export function readOfficers(file: string, io: Io): Promise<readonly OfficerOrder[]> {
  return readJsonFile(file, io, FORM);
}
