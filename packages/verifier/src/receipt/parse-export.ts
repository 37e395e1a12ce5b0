import { CredentialError, type JsonObject, parseCompactJws, parseJson } from '@prova/credential';
import { VerifierError } from '../errors.ts';
import * as v from '../schema.ts';
import { EXPORT, type VerificationExport } from './export.ts';

/** A token of 16 kB, its payload once more, and the steps. */
const MAX_LENGTH = 128 * 1024;

/**
 * Reads an export, strictly: the members that there are and no others, none twice, and `payload` as the token says it.
 *
 * Does not check the signature of the token, nor that anything else is true: an export is what somebody says. Who wants to
 * know verifies `token` again.
 * Throws `VerifierError` `export-malformed`.
 */
export function parseExport(text: string): VerificationExport {
  const result = v.safeParse(EXPORT, readJson(text));
  // No cause: it would quote what stands there.
  if (!result.success) throw malformed('It is not what an export says.');
  const parsed = result.output;
  if (parsed.token === undefined) return parsed;
  const said = payloadOf(parsed.token);
  if (parsed.verdict === 'accepted' && !isSame(said, parsed.payload)) {
    throw malformed('Its payload is not that of its token.');
  }
  return parsed;
}

function readJson(text: string): unknown {
  if (text.length > MAX_LENGTH) throw malformed('It is too long.');
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof CredentialError) throw malformed('It is not JSON.');
    throw error;
  }
}

function payloadOf(token: string): JsonObject {
  try {
    return parseCompactJws(token).payload;
  } catch (error) {
    if (error instanceof CredentialError) throw malformed('Its token is none.');
    throw error;
  }
}

/** Whether two values of JSON say the same, in whatever order of their members. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [own, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  if (Array.isArray(a) !== Array.isArray(b) || own.size !== other.size) return false;
  return [...own].every(([name, value]) => other.has(name) && isSame(value, other.get(name)));
}

function malformed(what: string): VerifierError {
  return new VerifierError('export-malformed', `Not an export of a verification: ${what}`);
}
