import { formatInstitutionId, parseInstitutionId } from '@prova/credential';
import { credentialIssuerOf } from '@prova/issuer';
import { readerTerms, walletSealTerms } from '@prova/keys';
import type { Call } from '../../command.ts';
import { competencesOf } from '../../competences-option.ts';
import { countryOption } from '../../country-option.ts';
import { CliError } from '../../errors.ts';
import { openHome } from '../../home.ts';
import { issuerUrl } from '../../issuer-url.ts';
import { writeRequest } from './write-request.ts';

const KEYS = { ES256: 'P-256', RS256: 'RSA-3072' } as const;

/** A key for what an institution issues, on paper or to wallets. */
export async function requestSeal(call: Call): Promise<number> {
  const { country, officialId } = parseInstitutionId(call.required('institution'));
  const algorithm = call.choice('algorithm', ['ES256', 'RS256']) ?? 'ES256';
  const isForWallets = call.choice('for', ['paper', 'wallet']) === 'wallet';
  const subject = {
    country,
    organization: call.required('name'),
    organizationIdentifier: `EESSI:${country}:${officialId}`,
    commonName: `${isForWallets ? 'Wallet seal' : 'Seal'} ${country}:${officialId}`,
  };
  const file = `${country}-${officialId}`;
  if (!isForWallets) return writeRequest(call, { file, kind: KEYS[algorithm], subject });
  if (algorithm !== 'ES256') throw new CliError('usage', 'A key for wallets is for ES256.');
  const { environment } = await openHome(call);
  const institution = formatInstitutionId({ country, officialId });
  const credentialIssuer = credentialIssuerOf(issuerUrl(call, environment), institution);
  const terms = walletSealTerms({ competences: competencesOf(call), credentialIssuer });
  return writeRequest(call, { file: `${file}-wallet`, kind: 'P-256', subject, terms });
}

/** A key with which a desk asks wallets. */
export async function requestReader(call: Call): Promise<number> {
  const hosts = call.required('hosts').split(',');
  const subject = {
    country: countryOption(call),
    organization: call.required('name'),
    commonName: 'Reader',
  };
  const terms = readerTerms({ hosts });
  return writeRequest(call, { file: 'reader', kind: 'P-256', subject, terms });
}
