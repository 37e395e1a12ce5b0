import type { JsonObject } from '@prova/credential';
import {
  type Caller,
  HttpError,
  onceKey,
  type PublicJwk,
  parsePublicJwk,
  readClaims,
  signedBy,
  textClaim,
  thumbprintOf,
  timeClaim,
} from '@prova/http';
import type { WalletOffice } from '../wallet-office.ts';
import { attestedClaims } from './attested-claims.ts';
import { isNow, MAX_JWT } from './claims.ts';

/** How old a proof may be, and how far ahead of us, in seconds. */
const WINDOW = 60;

type Office = Pick<WalletOffice, 'baseUrl' | 'once' | 'now' | 'walletProviders'>;

/** An instance of a wallet, as its provider vouches. */
interface WalletInstance {
  readonly clientId: string;
  readonly key: PublicJwk;
}

/**
 * The id of the wallet that asks: as its provider attests it (OAuth attestation-based client authentication, HAIP 1.0 §4.4), or else as it says
 * itself, where nobody has to vouch. `undefined` for nobody in particular.
 *
 * What comes while no provider counts here is not looked at: it would prove nothing.
 * Rejects with `HttpError` `invalid-client` for an attestation that does not hold, or is missing where it has to come.
 */
export async function walletOf(
  office: Office,
  caller: Pick<Caller, 'header'>,
  clientId: string | undefined,
): Promise<string | undefined> {
  const { walletProviders: providers } = office;
  const attestation = caller.header('oauth-client-attestation');
  const proof = caller.header('oauth-client-attestation-pop');
  const isSilent = attestation === undefined && proof === undefined;
  if (!providers || (isSilent && !providers.required)) return clientId;
  if (attestation === undefined || proof === undefined) {
    throw invalid('The attestation of the wallet and its proof belong together in the request.');
  }
  const instance = await openAttestation(attestation, office);
  if (!instance) throw invalid('The attestation of the wallet does not hold.');
  if (clientId !== undefined && clientId !== instance.clientId) {
    throw invalid('The attestation is of another wallet.');
  }
  await spendProof(proof, instance, office);
  return instance.clientId;
}

async function openAttestation(text: string, office: Office): Promise<WalletInstance | undefined> {
  const claims = await attestedClaims(text, ['oauth-client-attestation+jwt'], office);
  if (!claims || timeClaim(claims, 'exp') === undefined) return undefined;
  const clientId = textClaim(claims, 'sub');
  const key = confirmedKey(claims);
  return clientId !== undefined && key ? { clientId, key } : undefined;
}

function confirmedKey({ cnf }: JsonObject): PublicJwk | undefined {
  const { jwk } = { jwk: undefined, ...(typeof cnf === 'object' ? cnf : undefined) };
  return parsePublicJwk(jwk);
}

/** The proof that an instance has its key: made for us alone, now, by that key, and used once. */
async function spendProof(
  text: string,
  { clientId, key }: WalletInstance,
  { baseUrl, once, now }: Office,
): Promise<void> {
  const read = readClaims(text, ['oauth-client-attestation-pop+jwt'], MAX_JWT);
  if (!read || !signedBy(read, key)) {
    throw invalid('The key in the attestation did not sign the proof.');
  }
  const { payload } = read;
  const [audience, ...others] = [payload['aud']].flat();
  const issued = timeClaim(payload, 'iat');
  const jti = textClaim(payload, 'jti');
  const isRecent = issued !== undefined && Math.abs(now() - issued) <= WINDOW;
  const isOfWallet = (payload['iss'] ?? clientId) === clientId;
  if (audience !== baseUrl || others.length > 0 || !isOfWallet) {
    throw invalid('The proof of the wallet is for somebody else.');
  }
  if (!isRecent || !isNow(payload, now()) || jti === undefined) {
    throw invalid('The proof of the wallet was not made now.');
  }
  const name = onceKey('wallet-attestation', thumbprintOf(key), jti);
  if ((await once(name, Math.ceil(issued) + WINDOW + 1)) === 'again') {
    throw invalid('The proof of the wallet was used before.');
  }
}

function invalid(message: string): HttpError {
  return new HttpError('invalid-client', message);
}
