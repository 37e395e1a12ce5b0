import { parseInstitutionId } from '@prova/credential';
import { type KeyPurpose, listSigningKeys } from '@prova/issuer';
import type { Scheme } from '@prova/trust-registry';
import type { Call } from '../command.ts';
import { readIfThere } from '../files.ts';
import { withLedger } from '../issuer-home.ts';
import { LANGUAGES } from './cards.ts';
import { loadInstitutions } from './holders.ts';
import type { Prova } from './prova.ts';

/**
 * Has every institution of the demo issue through the service too, on paper and to wallets, by the seals that the scheme made for it. A
 * home that was made before there were wallets has no seals for them: then it is on paper alone, and it is said what to do.
 */
export async function enterIssuers(
  call: Call,
  { home }: Pick<Scheme, 'home'>,
  prova: Prova,
): Promise<void> {
  let isEarlier = false;
  for (const { institution, purposes } of await registeredKeys(call)) {
    if (purposes.length === 0) {
      const languages = LANGUAGES[institution.slice(0, 2)] ?? 'en';
      await prova('issuer', 'enter', '--institution', institution, '--languages', languages);
    }
    if (!purposes.includes('paper')) await prova('keys', 'register', '--institution', institution);
    if (purposes.includes('wallet')) continue;
    if (await readIfThere(home.walletSeal(parseInstitutionId(institution)).certificate)) {
      await prova('keys', 'register', '--institution', institution, '--for', 'wallet');
    } else isEarlier = true;
  }
  if (isEarlier) call.io.stderr(`${beforeWallets(home.folder)}\n`);
}

function beforeWallets(folder: string): string {
  return (
    `${folder} was made before institutions had keys for wallets, so they issue on paper alone; ` +
    'to try all there is, name a new folder in PROVA_HOME.'
  );
}

interface RegisteredKeys {
  readonly institution: string;
  /** What there is a key for; nothing, the first time. */
  readonly purposes: readonly KeyPurpose[];
}

function registeredKeys(call: Call): Promise<readonly RegisteredKeys[]> {
  return withLedger(call, async ({ database }) => {
    const found: RegisteredKeys[] = [];
    for (const { id: institution } of await loadInstitutions()) {
      const keys = await listSigningKeys(database, institution);
      found.push({ institution, purposes: keys.map(({ purpose }) => purpose) });
    }
    return found;
  });
}
