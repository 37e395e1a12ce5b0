import {
  type AttestationAlgorithm,
  CredentialError,
  formatInstitutionId,
  parseInstitutionId,
  parseJson,
} from '@prova/credential';
import { CliError } from '../../errors.ts';
import { readTextInput } from '../../files.ts';
import type { Io } from '../../io.ts';
import * as v from '../../schema.ts';

const MAX_BYTES = 1_000_000;

/** An institution that a scheme is made with. */
export interface InstitutionOrder {
  /** `BE:0120`, in the spelling of the scheme. */
  readonly id: string;
  readonly name: string;
  readonly acronym?: string | undefined;
  readonly algorithm: AttestationAlgorithm;
}

const institution = v.strictObject({
  id: v.string(),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  acronym: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(21))),
  algorithm: v.optional(v.picklist(['ES256', 'RS256']), 'ES256'),
});

const institutions = v.pipe(v.array(institution), v.minLength(1));

/** Reads the list of institutions. Throws `CliError`: `file-missing`, `file-unreadable`, `file-malformed`. */
export async function readInstitutions(file: string, io: Io): Promise<readonly InstitutionOrder[]> {
  const outcome = v.safeParse(institutions, parse(await readTextInput(file, io, MAX_BYTES), file));
  if (!outcome.success) {
    const place = v.getDotPath(outcome.issues[0]) ?? 'the whole';
    const wanted = 'a list of {id, name, acronym?, algorithm?: ES256 or RS256}';
    throw new CliError('file-malformed', `${file} is not ${wanted}; see ${place}.`);
  }
  return outcome.output.map((each, i) => ({ ...each, id: canonicalId(each.id, `${file}: ${i}`) }));
}

function canonicalId(id: string, place: string): string {
  try {
    return formatInstitutionId(parseInstitutionId(id));
  } catch (cause) {
    if (!(cause instanceof CredentialError)) throw cause;
    throw new CliError('file-malformed', `${place}.id: ${cause.message}`, { cause });
  }
}

function parse(text: string, file: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    if (!(cause instanceof CredentialError)) throw cause;
    const message = `${file} is not JSON, or names a member twice; mend it.`;
    throw new CliError('file-malformed', message, { cause });
  }
}
