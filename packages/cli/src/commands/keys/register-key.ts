import { encodeBase64url, parseInstitutionId } from '@prova/credential';
import { credentialIssuerOf, type KeyPurpose, registerSigningKey } from '@prova/issuer';
import { type SignerNotice, systemTime } from '@prova/keys';
import { administrationOf, institutionOf } from '../../administration.ts';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { withLedger } from '../../issuer-home.ts';
import { issuerUrl } from '../../issuer-url.ts';
import { momentOf } from '../../moment.ts';
import { wholeNumberOption } from '../../number-option.ts';
import { usableTrust } from '../../usable-trust.ts';
import { placedKey } from './placed-key.ts';

/** The damage of a stolen right to sign has an end, even where nobody thought of one. */
export const USUAL_CEILING = 1_000_000;

const NOTICES: Readonly<Record<SignerNotice, string>> = {
  'software-key-in-production': 'A key in a file signs real documents here.',
};

const WHERE: Readonly<Record<KeyPurpose, string>> = { paper: '', wallet: ' in wallets' };

/** Tries a key, and registers it. */
export async function registerKey(call: Call): Promise<number> {
  const institutionId = institutionOf(call);
  const dailyCeiling = wholeNumberOption(call, 'daily-ceiling') ?? USUAL_CEILING;
  const purpose = call.choice('for', ['paper', 'wallet']) ?? 'paper';
  const { certificate, place } = await placedKey(call, parseInstitutionId(institutionId), purpose);
  const moment = momentOf(call);
  const trust = await usableTrust(call, moment);
  return withLedger(call, async ({ database, environment }) => {
    const signers = {
      time: { ...systemTime, now: () => moment.now },
      variables: call.io.env,
      tell: (notice: SignerNotice) => call.io.stderr(`${NOTICES[notice]}\n`),
    };
    const issuer = () => credentialIssuerOf(issuerUrl(call, environment), institutionId);
    const credentialIssuer = purpose === 'wallet' ? issuer() : undefined;
    const order = { institutionId, certificate, place, dailyCeiling, credentialIssuer };
    const checks = { signers, trust };
    const thumbprint = await registerSigningKey(database, order, checks, administrationOf(call));
    const mark = environmentMark(environment);
    call.io.stdout(
      `${mark}${encodeBase64url(thumbprint)} signs for ${institutionId}${WHERE[purpose]} from now on.\n`,
    );
    return 0;
  });
}
