import { writeKeyFile } from '@prova/keys';
import { PARTNER_SCOPES, type PartnerScope, registerPartner } from '@prova/status';
import { administrationOf } from '../../administration.ts';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { environmentMark } from '../../home.ts';
import { withStatus } from '../../status-home.ts';
import { givenKeys } from '../clients/given-keys.ts';

/** Registers a partner, whose key is given or, in a trial, made. */
export async function addPartner(call: Call): Promise<number> {
  const terms = {
    clientId: call.required('id'),
    institutionId: call.required('enterprise-number'),
    scopes: scopesOf(call.required('scopes')),
  };
  const administration = administrationOf(call);
  return withStatus(call, async ({ database, environment }) => {
    const { keys, made } = await givenKeys(call, environment);
    await database.transaction(async (tx) => {
      await registerPartner(tx, { ...terms, keys: { keys } }, administration);
      // A partner whose key could not be written is none.
      if (made) await writeKeyFile(made.file, made.privateKey);
    });
    const where = made ? ` Its private key is in ${made.file}.` : '';
    call.io.stdout(
      `${environmentMark(environment)}${terms.clientId} of ${terms.institutionId} may ask.${where}\n`,
    );
    return 0;
  });
}

function scopesOf(text: string): readonly PartnerScope[] {
  return text.split(',').map((word) => {
    const scope = PARTNER_SCOPES.find((known) => known === word);
    if (scope) return scope;
    throw new CliError('usage', `--scopes are of ${PARTNER_SCOPES.join(', ')}.`);
  });
}
