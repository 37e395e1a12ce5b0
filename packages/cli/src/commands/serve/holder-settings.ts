import { resolve } from 'node:path';
import { isCountryCode } from '@prova/credential';
import type {
  HolderAccessConfiguration,
  IssuerInfos,
  WalletClient,
  WalletProviders,
} from '@prova/issuer';
import { decodePem } from '@prova/keys';
import { parseCertificate } from '@prova/trust';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { readTextInput } from '../../files.ts';
import * as v from '../../schema.ts';
import { readJsonFile } from '../registry/json-file.ts';
import { configuredProvider } from './configured-provider.ts';

/** A list of some dozens of wallets, or of certificates. */
const MAX_BYTES = 262_144;

const WALLETS = {
  schema: v.pipe(
    v.array(
      v.strictObject({
        clientId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
        redirectUris: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)),
      }),
    ),
    v.minLength(1),
  ),
  wanted: 'a list of {"clientId", "redirectUris"}',
  maxBytes: MAX_BYTES,
};

/**
 * Where holders sign in by themselves, and for which wallets, by PROVA_HOLDERS_ISSUER and those beside it; `undefined` without it.
 * Throws `CliError` `configuration`, `file-…`.
 */
export async function holderAccess(call: Call): Promise<HolderAccessConfiguration | undefined> {
  const { env, cwd } = call.io;
  const issuer = env['PROVA_HOLDERS_ISSUER'];
  if (!issuer) return undefined;
  const [file, personalNumber] = [env['PROVA_WALLETS_FILE'], env['PROVA_HOLDERS_NUMBER_CLAIM']];
  const country = env['PROVA_HOLDERS_COUNTRY'] ?? '';
  if (!file || !personalNumber || !isCountryCode(country)) {
    const message =
      'PROVA_HOLDERS_ISSUER takes PROVA_WALLETS_FILE too, PROVA_HOLDERS_NUMBER_CLAIM: documents are found by the number in it, and PROVA_HOLDERS_COUNTRY: whose numbers they are.';
    throw new CliError('configuration', message);
  }
  const wallets: readonly WalletClient[] = await readJsonFile(resolve(cwd, file), call.io, WALLETS);
  const { claims, ...signIn } = await configuredProvider(call, 'PROVA_HOLDERS', issuer);
  return { signIn: { ...signIn, claims: { ...claims, personalNumber } }, country, wallets };
}

/**
 * Who vouches for wallets and their keys, by PROVA_WALLET_PROVIDERS_FILE, certificates in PEM; `undefined` without it.
 * Throws `CliError` `configuration`, `file-…`; `KeysError` as `decodePem` does; `TrustError` `cert-malformed`, `cert-explicit-curve`, `cert-key-type`.
 */
export async function walletProviders(call: Call): Promise<WalletProviders | undefined> {
  const { PROVA_WALLET_PROVIDERS_FILE: file, PROVA_WALLET_ATTESTATION: attestation } = call.io.env;
  const required = attestation === 'required';
  if (attestation && !required) {
    throw new CliError('configuration', 'PROVA_WALLET_ATTESTATION is required, or is not set.');
  }
  if (!file) {
    if (!required) return undefined;
    const message = 'PROVA_WALLET_ATTESTATION takes PROVA_WALLET_PROVIDERS_FILE too: whose?';
    throw new CliError('configuration', message);
  }
  const blocks = (await readTextInput(file, call.io, MAX_BYTES))
    .split(/(?=-----BEGIN CERTIFICATE-----)/)
    .filter((block) => block.trim() !== '');
  const anchors = blocks.map((block) => decodePem('CERTIFICATE', block));
  // One that cannot be read would keep every wallet out, and nobody would know why.
  for (const anchor of anchors) parseCertificate(anchor);
  return { anchors, required };
}

const INFOS = {
  schema: v.record(v.string(), v.array(v.strictObject({ format: v.string(), data: v.string() }))),
  wanted: 'an institution each, BE:0120, with a list of {"format", "data"}',
  maxBytes: MAX_BYTES,
};

/** What registrars say of institutions, by PROVA_ISSUER_INFO_FILE; `undefined` without it. Throws `CliError` `file-…`. */
export async function issuerInfos(call: Call): Promise<IssuerInfos | undefined> {
  const file = call.io.env['PROVA_ISSUER_INFO_FILE'];
  return file ? readJsonFile(resolve(call.io.cwd, file), call.io, INFOS) : undefined;
}
