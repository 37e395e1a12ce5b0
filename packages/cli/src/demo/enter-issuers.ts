import { listSigningKeys } from '@prova/issuer';
import type { Call } from '../command.ts';
import { withLedger } from '../issuer-home.ts';
import { LANGUAGES } from './cards.ts';
import { loadInstitutions } from './holders.ts';
import type { Prova } from './prova.ts';

/** Has every institution of the demo issue through the service too, on paper and to wallets, by the seals that the scheme made for it. */
export async function enterIssuers(call: Call, prova: Prova): Promise<void> {
  for (const institution of await newcomers(call)) {
    const languages = LANGUAGES[institution.slice(0, 2)] ?? 'en';
    await prova('issuer', 'enter', '--institution', institution, '--languages', languages);
    await prova('keys', 'register', '--institution', institution);
    await prova('keys', 'register', '--institution', institution, '--for', 'wallet');
  }
}

/** Those without a key here: all of them, the first time. */
function newcomers(call: Call): Promise<readonly string[]> {
  return withLedger(call, async ({ database }) => {
    const found: string[] = [];
    for (const { id } of await loadInstitutions()) {
      if ((await listSigningKeys(database, id)).length === 0) found.push(id);
    }
    return found;
  });
}
