import { ATTESTATION_TYPES, type AttestationType } from '@prova/credential';
import { CLIENT_SCOPES, type ClientScope, registerClient } from '@prova/issuer';
import { writeKeyFile } from '@prova/keys';
import { administrationOf, institutionOf } from '../../administration.ts';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { environmentMark } from '../../home.ts';
import { withLedger } from '../../issuer-home.ts';
import { wholeNumberOption } from '../../number-option.ts';
import { givenKeys } from './given-keys.ts';

/** Documents a day: enough for a counter, and an end for a thief. */
const USUAL_CEILING = 10_000;

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
    const { keys, made } = await givenKeys(call, environment);
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
