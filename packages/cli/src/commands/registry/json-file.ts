import { CredentialError, parseJson } from '@prova/credential';
import { CliError } from '../../errors.ts';
import { readTextInput } from '../../files.ts';
import type { Io } from '../../io.ts';
import * as v from '../../schema.ts';

/**
 * Reads a file that holds JSON of a certain shape; `wanted` says which, for a person.
 * Throws `CliError`: `file-missing`, `file-unreadable`, `file-malformed`.
 */
export async function readJsonFile<S extends v.GenericSchema>(
  file: string,
  io: Io,
  { schema, wanted, maxBytes }: { schema: S; wanted: string; maxBytes: number },
): Promise<v.InferOutput<S>> {
  const outcome = v.safeParse(schema, parse(await readTextInput(file, io, maxBytes), file));
  if (outcome.success) return outcome.output;
  const place = v.getDotPath(outcome.issues[0]) ?? 'the whole';
  throw new CliError('file-malformed', `${file} is not ${wanted}; see ${place}.`);
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
