import { extname, resolve } from 'node:path';
import type { Environment } from '@prova/credential';
import {
  CLIENT_ID_PREFIXES,
  type ClientIdPrefix,
  type PresentationOrder,
  type VerifierInfo,
} from '@prova/desk';
import type { Log } from '@prova/http';
import { decodePem, type KeyLocation, openSigner, parseKeyLocation, systemTime } from '@prova/keys';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { readTextInput } from '../../files.ts';
import * as schema from '../../schema.ts';
import { readJsonFile } from '../registry/json-file.ts';

/** How a desk asks wallets, and how its key is let go of. */
export interface WalletSettings {
  /** Nothing where the desk has no key: then it asks none. */
  readonly presentations: PresentationOrder | undefined;
  close(): Promise<void>;
}

/** Where the key of a desk is, and its certificate with those above it: paths. */
export interface DeskKeyFiles {
  readonly key: string;
  readonly certificates: string;
}

/** A certificate has some kilobytes, and few stand above it. */
const MAX_BYTES = 262_144;

/**
 * The key of PROVA_DESK_KEY, or the one given, with what goes with it. Throws `CliError` `configuration`, `file-…`; `KeysError` as `openSigner`,
 * `parseKeyLocation` and `decodePem` do.
 */
export async function walletSettings(
  call: Call,
  { environment }: { readonly environment: Environment },
  { log, given }: { readonly log: Log; readonly given?: DeskKeyFiles | undefined },
): Promise<WalletSettings> {
  const { env, cwd } = call.io;
  const files = configured(call) ?? given;
  if (!files) return { presentations: undefined, close: async () => undefined };
  const [certificate, ...intermediates] = await certificatePath(call, files);
  const location = await placeOf(call, resolve(cwd, files.key));
  const signer = await openSigner({ ...location, certificate }, environment, {
    time: systemTime,
    variables: env,
    tell: (code) => log.write('error', { code }),
  });
  const schemes = env['PROVA_DESK_SCHEMES'];
  return {
    presentations: {
      key: { signer, intermediates, clientIdPrefix: clientIdPrefix(call) },
      verifierInfo: await verifierInfo(call),
      programToken: await programToken(call),
      ...(schemes && { schemes: schemes.split(' ') }),
    },
    close: () => signer.close(),
  };
}

/** A key file; or, in JSON, the place of a key in a token. */
async function placeOf(call: Call, path: string): Promise<KeyLocation> {
  if (extname(path) !== '.json') return { kind: 'software', keyFile: path };
  const wanted = 'the place of a key';
  return parseKeyLocation(
    await readJsonFile(path, call.io, { schema: schema.unknown(), wanted, maxBytes: MAX_BYTES }),
  );
}

function configured({ io: { env } }: Call): DeskKeyFiles | undefined {
  const { PROVA_DESK_KEY: key, PROVA_DESK_CERTIFICATE_FILE: certificates } = env;
  if (!key) return undefined;
  if (certificates) return { key, certificates };
  throw new CliError('configuration', 'PROVA_DESK_KEY takes PROVA_DESK_CERTIFICATE_FILE too.');
}

/** The certificate of the desk, and those above it in their order. */
async function certificatePath(
  call: Call,
  { certificates }: DeskKeyFiles,
): Promise<readonly [Uint8Array, ...Uint8Array[]]> {
  const text = await readTextInput(certificates, call.io, MAX_BYTES);
  const blocks = text
    .split(/(?=-----BEGIN CERTIFICATE-----)/)
    .filter((block) => block.trim() !== '');
  const [first = '', ...above] = blocks;
  const der = (block: string) => decodePem('CERTIFICATE', block);
  return [der(first), ...above.map(der)];
}

function clientIdPrefix(call: Call): ClientIdPrefix {
  const wanted = call.io.env['PROVA_DESK_CLIENT_ID'] || 'x509_hash';
  const known = CLIENT_ID_PREFIXES.find((prefix) => prefix === wanted);
  if (known) return known;
  throw new CliError(
    'configuration',
    `PROVA_DESK_CLIENT_ID is one of ${CLIENT_ID_PREFIXES.join(', ')}.`,
  );
}

/** Long enough that nobody tries it out. */
const TOKEN = /^[A-Za-z0-9._~+/-]{32,512}=*$/;

async function programToken(call: Call): Promise<string | undefined> {
  const file = call.io.env['PROVA_DESK_PROGRAM_TOKEN_FILE'];
  if (!file) return undefined;
  const token = (await readTextInput(file, call.io, MAX_BYTES)).trim();
  if (TOKEN.test(token)) return token;
  const message =
    'PROVA_DESK_PROGRAM_TOKEN_FILE holds a bearer token: 32 letters and digits or more, by chance.';
  throw new CliError('configuration', message);
}

const VERIFIER_INFO = schema.array(
  schema.strictObject({ format: schema.string(), data: schema.string() }),
);

async function verifierInfo(call: Call): Promise<readonly VerifierInfo[]> {
  const file = call.io.env['PROVA_DESK_VERIFIER_INFO_FILE'];
  if (!file) return [];
  const wanted = 'a list of {"format", "data"}';
  return readJsonFile(file, call.io, { schema: VERIFIER_INFO, wanted, maxBytes: MAX_BYTES });
}
