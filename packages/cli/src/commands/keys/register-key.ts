import { encodeBase64url, parseInstitutionId } from '@prova/credential';
import { registerSigningKey } from '@prova/issuer';
import { type SignerNotice, systemTime } from '@prova/keys';
import { administrationOf, institutionOf } from '../../administration.ts';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { withLedger } from '../../issuer-home.ts';
import { momentOf } from '../../moment.ts';
import { wholeNumberOption } from '../../number-option.ts';
import { usableTrust } from '../../usable-trust.ts';
import { placedKey } from './placed-key.ts';

/** The damage of a stolen right to sign has an end, even where nobody thought of one. */
export const USUAL_CEILING = 1_000_000;

const NOTICES: Readonly<Record<SignerNotice, string>> = {
  'software-key-in-production': 'A key in a file signs real documents here.',
};

/** Tries a key, and registers it. */
export async function registerKey(call: Call): Promise<number> {
  const institutionId = institutionOf(call);
  const dailyCeiling = wholeNumberOption(call, 'daily-ceiling') ?? USUAL_CEILING;
  const { certificate, place } = await placedKey(call, parseInstitutionId(institutionId));
  const moment = momentOf(call);
  const trust = await usableTrust(call, moment);
  return withLedger(call, async ({ database, environment }) => {
    const signers = {
      time: { ...systemTime, now: () => moment.now },
      variables: call.io.env,
      tell: (notice: SignerNotice) => call.io.stderr(`${NOTICES[notice]}\n`),
    };
    const order = { institutionId, certificate, place, dailyCeiling };
    const checks = { signers, trust };
    const thumbprint = await registerSigningKey(database, order, checks, administrationOf(call));
    const mark = environmentMark(environment);
    call.io.stdout(
      `${mark}${encodeBase64url(thumbprint)} signs for ${institutionId} from now on.\n`,
    );
    return 0;
  });
}
