import { hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log, PrivateJwk } from '@prova/http';
import { createMeasures, type HouseOrder } from '@prova/issuer';
import { generateKeyPair, KeysError, readKeyFile, systemTime, writeKeyFile } from '@prova/keys';
import { watchCatalogue } from '@prova/trust-updater';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { readIfThere } from '../../files.ts';
import type { IssuerHome } from '../../issuer-home.ts';

/** Printed where nobody can be sent astray by it. */
const TEST_ADDRESS = 'verify.example';

/** Host of the public page that checks a document. Throws `CliError` `configuration` where it must be said and is not. */
export function deskAddress(call: Call, { environment }: Pick<IssuerHome, 'environment'>): string {
  const { PROVA_DESK_URL } = call.io.env;
  if (PROVA_DESK_URL && URL.canParse(PROVA_DESK_URL)) return new URL(PROVA_DESK_URL).host;
  if (!PROVA_DESK_URL && environment === 'test') return TEST_ADDRESS;
  const message =
    'Set PROVA_DESK_URL, the public page that checks a document: its host is printed.';
  throw new CliError('configuration', message);
}

/** What a house of this home is made of. Throws `CliError` `configuration` without a pinned root. */
export async function houseOrder(
  call: Call,
  home: IssuerHome,
  { log, baseUrl }: { log: Log; baseUrl: string },
): Promise<HouseOrder> {
  const { folder, environment, database, dataKeys, dataKey } = home;
  const place = join(folder, 'trust', environment);
  const root = await readIfThere(join(place, 'root.der'));
  if (!root) {
    throw new CliError(
      'configuration',
      `There is no ${join(place, 'root.der')}: whose list counts?`,
    );
  }
  const catalogue = watchCatalogue(place);
  return {
    database,
    dataKeys,
    dataKey,
    baseUrl,
    trust: { path: join(place, 'snapshot.cose'), root, environment },
    catalogue: async (snapshot) => {
      const kept = await catalogue.look(snapshot);
      return kept.outcome === 'open' ? kept.catalogue : undefined;
    },
    signers: {
      time: systemTime,
      variables: call.io.env,
      tell: (code) => log.write('error', { code }),
    },
    timeStampUrl: timeStampUrl(call),
    now: () => Math.floor(call.io.now() / 1000),
    measures: createMeasures(),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
  };
}

/** Where seals on pages get their time-stamps, if anywhere. Throws `CliError` `configuration` for what is no address. */
function timeStampUrl(call: Call): string | undefined {
  const { PROVA_TIME_STAMP_URL: url } = call.io.env;
  if (!url || (URL.canParse(url) && /^https?:/i.test(url))) return url || undefined;
  throw new CliError('configuration', 'PROVA_TIME_STAMP_URL is no http or https address.');
}

/** Nonces of proofs: the same in every process that has the data key, and of no use for anything else. */
export function nonceSecret(dataKey: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(), 'prova/issuer/nonce', 32));
}

/** A key of the service itself, made where there is none: it seals no document, and a new one costs its clients a new token. */
export async function serviceKey(
  home: Pick<IssuerHome, 'folder'>,
  name: 'tokens' | 'webhooks' | 'status-tokens',
) {
  const folder = join(home.folder, 'keys', 'service');
  const path = join(folder, `${name}.pem`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    return await readKeyFile(path);
  } catch (error) {
    if (!(error instanceof KeysError) || error.code !== 'key-file-missing') throw error;
    const { privateKey } = await generateKeyPair('P-256');
    // Another process may be first; its key is then the key.
    await writeKeyFile(path, privateKey).catch((cause: unknown) => {
      if (!(cause instanceof KeysError) || cause.code !== 'key-file-exists') throw cause;
    });
    return readKeyFile(path);
  }
}

/** A P-256 key as a JWK with its private part. */
export function privateJwk(key: KeyObject): PrivateJwk {
  const { x = '', y = '', d = '' } = key.export({ format: 'jwk' });
  return { kty: 'EC', crv: 'P-256', x, y, d };
}
