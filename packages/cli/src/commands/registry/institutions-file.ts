import {
  type AttestationAlgorithm,
  CredentialError,
  formatInstitutionId,
  parseInstitutionId,
} from '@prova/credential';
import { COMPETENCES, type Competence } from '@prova/trust';
import { SCHEME_COMPETENCES } from '@prova/trust-registry';
import { CliError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import * as v from '../../schema.ts';
import { readJsonFile } from './json-file.ts';

/** An institution that a scheme is made with. */
export interface InstitutionOrder {
  /** `BE:0120`, in the spelling of the scheme. */
  readonly id: string;
  readonly name: string;
  readonly acronym?: string | undefined;
  readonly algorithm: AttestationAlgorithm;
  /** For which documents it is accredited, and its seals are made. */
  readonly competences: readonly Competence[];
}

const institution = v.strictObject({
  id: v.string(),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  acronym: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(21))),
  algorithm: v.optional(v.picklist(['ES256', 'RS256']), 'ES256'),
  competences: v.optional(v.pipe(v.array(v.picklist(COMPETENCES)), v.minLength(1)), [
    ...SCHEME_COMPETENCES,
  ]),
});

const FORM = {
  schema: v.pipe(v.array(institution), v.minLength(1)),
  wanted: 'a list of {id, name, acronym?, algorithm?: ES256 or RS256, competences?}',
  maxBytes: 1_000_000,
};

/** Reads the list of institutions. Throws `CliError`: `file-missing`, `file-unreadable`, `file-malformed`. */
export async function readInstitutions(file: string, io: Io): Promise<readonly InstitutionOrder[]> {
  const institutions = await readJsonFile(file, io, FORM);
  return institutions.map((each, i) => ({ ...each, id: canonicalId(each.id, `${file}: ${i}`) }));
}

function canonicalId(id: string, place: string): string {
  try {
    return formatInstitutionId(parseInstitutionId(id));
  } catch (cause) {
    if (!(cause instanceof CredentialError)) throw cause;
    throw new CliError('file-malformed', `${place}.id: ${cause.message}`, { cause });
  }
}
