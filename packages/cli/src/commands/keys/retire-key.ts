import { decodeBase64url, equalBytes } from '@prova/credential';
import { type KeyPurpose, listSigningKeys, retireKey } from '@prova/issuer';
import { administrationOf, institutionOf } from '../../administration.ts';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { environmentMark } from '../../home.ts';
import { withLedger } from '../../issuer-home.ts';

const NONE_LEFT: Readonly<Record<KeyPurpose, string>> = {
  paper: 'no key now: nothing is issued',
  wallet: 'no key for wallets now: they are given nothing',
};

/** Retires a key, and says so when no other one is left. */
export async function retireSigningKey(call: Call): Promise<number> {
  const institutionId = institutionOf(call);
  const name = call.required('thumbprint');
  const thumbprint = decodeBase64url(name);
  if (thumbprint?.length !== 32) {
    throw new CliError('usage', '--thumbprint is the 43 characters that keys list shows.');
  }
  return withLedger(call, async ({ database, environment }) => {
    const administration = administrationOf(call);
    const outcome = await database.transaction((tx) =>
      retireKey(tx, institutionId, thumbprint, administration),
    );
    const word = outcome === 'retired' ? 'signs no more' : 'signed no more already';
    call.io.stdout(`${environmentMark(environment)}${name} ${word} for ${institutionId}.\n`);
    const keys = await listSigningKeys(database, institutionId);
    const purpose = keys.find((key) => equalBytes(key.thumbprint, thumbprint))?.purpose ?? 'paper';
    if (keys.every((key) => key.purpose !== purpose || key.retiredAt !== null)) {
      call.io.stderr(`${institutionId} has ${NONE_LEFT[purpose]} until you register one.\n`);
    }
    return 0;
  });
}
