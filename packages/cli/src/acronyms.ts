import { join } from 'node:path';
import { decodeUtf8, formatInstitutionId, type InstitutionId, parseJson } from '@prova/credential';
import { CliError } from './errors.ts';
import { readIfThere, replaceFile } from './files.ts';
import * as v from './schema.ts';

const schema = v.strictObject({ acronyms: v.record(v.string(), v.string()) });

/** What institutions of a home print beside their number, by `BE:0120`: the issuer's own business, not the registry's. */
export async function writeAcronyms(
  home: string,
  acronyms: Readonly<Record<string, string>>,
): Promise<void> {
  await replaceFile(placeIn(home), `${JSON.stringify({ acronyms }, undefined, 2)}\n`);
}

/** The acronym of an institution, if the home knows one. Throws `CliError` `configuration`. */
export async function readAcronym(
  home: string,
  institution: InstitutionId,
): Promise<string | undefined> {
  const place = placeIn(home);
  const bytes = await readIfThere(place);
  if (!bytes) return undefined;
  try {
    const { acronyms } = v.parse(schema, parseJson(decodeUtf8(bytes) ?? ''));
    return acronyms[formatInstitutionId(institution)];
  } catch (cause) {
    throw new CliError('configuration', `${place} is damaged; mend or remove it.`, { cause });
  }
}

function placeIn(home: string): string {
  return join(home, 'issuer.json');
}
