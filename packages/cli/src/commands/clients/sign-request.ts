import { createHash, randomUUID } from 'node:crypto';
import type { ClientKey } from '@prova/http';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { readClientKey } from './client-key.ts';

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** A token, and the nonce that the server wants in the next proof, if it wants one. */
interface Granted {
  readonly token: string;
  readonly nonce: string | undefined;
}

/** Prints `Authorization` and `DPoP` for one request. */
export async function signRequest(call: Call): Promise<number> {
  const [method, url] = call.operands;
  if (!method || !url || !URL.canParse(url) || call.operands.length > 2) {
    throw call.missing('METHOD URL');
  }
  const key = await readClientKey(call);
  const now = () => Math.floor(call.io.now() / 1000);
  const { token, nonce } = await getToken(call, key, new URL(url).origin, now);
  const ath = createHash('sha256').update(token).digest('base64url');
  const proof = proofOf(key, { htm: method, htu: bare(url), ath, nonce }, now());
  call.io.stdout(`Authorization: DPoP ${token}\nDPoP: ${proof}\n`);
  return 0;
}

/** RFC 6749 §4.4 with RFC 7523 and RFC 9449; asks a second time if the server wants a nonce. */
async function getToken(
  call: Call,
  key: ClientKey,
  issuer: string,
  now: () => number,
): Promise<Granted> {
  const clientId = call.required('id');
  const scope = call.option('scope');
  const ask = (nonce: string | undefined) =>
    fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { dpop: proofOf(key, { htm: 'POST', htu: `${issuer}/token`, nonce }, now()) },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: ASSERTION,
        client_assertion: assertionOf(key, clientId, issuer, now()),
        ...(scope !== undefined && { scope }),
      }),
    }).catch((cause: unknown) => {
      throw new CliError('service-unreachable', `Nothing answers at ${issuer}.`, { cause });
    });
  const first = await ask(undefined);
  const wanted =
    first.status === 400 || first.status === 401 ? first.headers.get('dpop-nonce') : null;
  const answer = wanted === null ? first : await ask(wanted);
  const nonce = answer.headers.get('dpop-nonce') ?? wanted ?? undefined;
  const said: unknown = await answer.json().catch(() => undefined);
  if (answer.ok && isToken(said)) return { token: said.access_token, nonce };
  throw new CliError(
    'token-refused',
    `${issuer} gives no token: ${reasonOf(said, answer.status)}.`,
  );
}

function proofOf(key: ClientKey, claims: object, now: number): string {
  const { publicJwk: jwk } = key;
  return key.sign({ typ: 'dpop+jwt', jwk }, { ...claims, iat: now, jti: randomUUID() });
}

function assertionOf(key: ClientKey, clientId: string, aud: string, now: number): string {
  const claims = { iss: clientId, sub: clientId, aud, iat: now, exp: now + 60, jti: randomUUID() };
  return key.sign({}, claims);
}

/** Without query and fragment (RFC 9449 §4.2). */
function bare(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

function isToken(value: unknown): value is { readonly access_token: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'access_token' in value &&
    typeof value.access_token === 'string'
  );
}

/** The error code of OAuth, which is a word. */
function reasonOf(value: unknown, status: number): string {
  const code =
    typeof value === 'object' && value !== null && 'error' in value ? value.error : undefined;
  return typeof code === 'string' && /^\w+$/.test(code) ? code : `status ${status}`;
}
