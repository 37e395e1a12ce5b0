import { resolve } from 'node:path';
import { decodeUtf8, type InstitutionId } from '@prova/credential';
import type { KeyPurpose } from '@prova/issuer';
import { decodePem, type KeyLocation, parseKeyLocation } from '@prova/keys';
import { openScheme } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { readInput } from '../../files.ts';
import { homeFolder } from '../../home.ts';

/** A certificate, and where its key is. */
export interface PlacedKey {
  /** DER. */
  readonly certificate: Uint8Array;
  readonly place: KeyLocation;
}

/** A certificate has some kilobytes at most. */
const MAX_BYTES = 65_536;

const OF_TOKENS = ['token', 'key-label', 'key-id', 'pin-file', 'pin-variable'];

/**
 * The key that a call names: in a file, in a token, or the seal of this home. Opens nothing but the certificate.
 * Throws `CliError` `usage`, `file-…`; `KeysError` `pem-malformed`, `key-location-malformed`; the codes of `openScheme`.
 */
export async function placedKey(
  call: Call,
  institution: InstitutionId,
  purpose: KeyPurpose,
): Promise<PlacedKey> {
  const isToken = call.option('pkcs11-module') !== undefined;
  const stray = isToken ? ['key'] : OF_TOKENS;
  const wrong = stray.find((name) => call.option(name) !== undefined);
  if (wrong !== undefined) {
    const where = isToken ? 'of a key in a file' : 'of a key in a token, after --pkcs11-module';
    throw new CliError('usage', `--${wrong} is ${where}.`);
  }
  if (!isToken && call.option('key') === undefined && call.option('certificate') === undefined) {
    return ownSeal(call, institution, purpose);
  }
  const place = isToken ? tokenPlace(call) : filePlace(call);
  return { certificate: await readCertificate(call), place };
}

/** The seal of this home’s own scheme. Throws the codes of `openScheme`. */
export async function ownSeal(
  call: Call,
  institution: InstitutionId,
  purpose: KeyPurpose,
): Promise<PlacedKey> {
  const scheme = await openScheme(homeFolder(call));
  const { home } = scheme;
  const isWallet = purpose === 'wallet';
  const { certificate } = await (isWallet ? scheme.walletSeal : scheme.seal)(institution);
  const { key: keyFile } = isWallet ? home.walletSeal(institution) : home.seal(institution);
  return { certificate, place: { kind: 'software', keyFile } };
}

function filePlace(call: Call): KeyLocation {
  return { kind: 'software', keyFile: resolve(call.io.cwd, call.required('key')) };
}

function tokenPlace(call: Call): KeyLocation {
  const token = call.required('token');
  const id = call.option('key-id');
  const variable = call.option('pin-variable');
  if (id !== undefined && call.option('key-label') !== undefined) {
    throw new CliError('usage', 'It is either --key-label or --key-id.');
  }
  if (variable !== undefined && call.option('pin-file') !== undefined) {
    throw new CliError('usage', 'It is either --pin-file or --pin-variable.');
  }
  return parseKeyLocation({
    kind: 'pkcs11',
    module: resolve(call.io.cwd, call.required('pkcs11-module')),
    token: /^\d{1,9}$/.test(token) ? Number(token) : token,
    key: id === undefined ? { label: call.required('key-label') } : { id },
    pin:
      variable === undefined
        ? { file: resolve(call.io.cwd, call.required('pin-file')) }
        : { variable },
  });
}

async function readCertificate(call: Call): Promise<Uint8Array> {
  const name = call.required('certificate');
  const bytes = await readInput(name, call.io, MAX_BYTES);
  const text = decodeUtf8(bytes);
  return text?.trimStart().startsWith('-----BEGIN') ? decodePem('CERTIFICATE', text) : bytes;
}
