import { createPublicKey, type KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { ATTESTATION_TYPES, type AttestationType, type Environment } from '@prova/credential';
import {
  CLIENT_SCOPES,
  type ClientScope,
  type PublicJwk,
  parseClientKeys,
  publicJwk,
  registerClient,
} from '@prova/issuer';
import { generateKeyPair, writeKeyFile } from '@prova/keys';
import { administrationOf, institutionOf } from '../../administration.ts';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { readTextInput } from '../../files.ts';
import { environmentMark } from '../../home.ts';
import { withLedger } from '../../issuer-home.ts';
import { wholeNumberOption } from '../../number-option.ts';

/** Documents a day: enough for a counter, and an end for a thief. */
const USUAL_CEILING = 10_000;

/** Eight keys have some two kilobytes. */
const MAX_BYTES = 65_536;

/** Registers a client, whose key is given or, in a trial, made. */
export async function addApiClient(call: Call): Promise<number> {
  const order = {
    institutionId: institutionOf(call),
    clientId: call.required('id'),
    name: call.required('name'),
    scopes: scopesOf(call.required('scopes')),
    ...typesOf(call.option('types')),
    dailyCeiling: wholeNumberOption(call, 'daily-ceiling') ?? USUAL_CEILING,
  };
  const administration = administrationOf(call);
  return withLedger(call, async ({ database, environment }) => {
    const { keys, made } = await keysOf(call, environment);
    await database.transaction(async (tx) => {
      await registerClient(tx, { ...order, keys }, administration);
      // A client whose key could not be written is none.
      if (made) await writeKeyFile(made.file, made.privateKey);
    });
    const what = `${order.clientId} may ask for documents of ${order.institutionId}`;
    const names = keys.map(({ kid }) => kid).join(', ');
    const where = made ? ` Its private key is in ${made.file}.` : '';
    call.io.stdout(`${environmentMark(environment)}${what}, with the key ${names}.${where}\n`);
    return 0;
  });
}

interface ClientKeys {
  readonly keys: readonly PublicJwk[];
  /** A key that was made for it, and the file it goes to. */
  readonly made?: { readonly privateKey: KeyObject; readonly file: string };
}

async function keysOf(call: Call, environment: Environment): Promise<ClientKeys> {
  const [given, wanted] = [call.option('keys'), call.option('new-key')];
  if (given !== undefined && wanted !== undefined) {
    throw new CliError('usage', 'It is either --keys or --new-key.');
  }
  if (wanted === undefined) {
    return {
      keys: parseClientKeys(await readTextInput(call.required('keys'), call.io, MAX_BYTES)),
    };
  }
  if (environment !== 'test') {
    throw new CliError('usage', 'A client makes its own key; --new-key is for trials in test.');
  }
  const { privateKey } = await generateKeyPair('P-256');
  const made = { privateKey, file: resolve(call.io.cwd, wanted) };
  return { keys: [publicJwk(createPublicKey(privateKey))], made };
}

function typesOf(text: string | undefined): { readonly types?: readonly AttestationType[] } {
  if (text === undefined) return {};
  const types = text.split(',').map((word) => {
    const type = ATTESTATION_TYPES.find((known) => known === word);
    if (type) return type;
    throw new CliError('usage', `--types are of ${ATTESTATION_TYPES.join(', ')}.`);
  });
  return { types };
}

function scopesOf(text: string): readonly ClientScope[] {
  return text.split(',').map((word) => {
    const scope = CLIENT_SCOPES.find((known) => known === word);
    if (scope) return scope;
    throw new CliError('usage', `--scopes are of ${CLIENT_SCOPES.join(', ')}: issue,read.`);
  });
}
