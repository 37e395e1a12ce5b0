import { decodeUtf8, encodeUtf8 } from '@prova/credential';
import {
  type Answer,
  answerBytes,
  answerJson,
  bytesBody,
  jsonBody,
  oneBodyOf,
  type RequestBody,
} from '@prova/http';
import { IssuerError } from '../../errors.ts';
import * as v from '../../schema.ts';
import { jsonIn } from '../json-in.ts';
import {
  CONTENT_ENCRYPTIONS,
  decrypt,
  encrypt,
  KEY_AGREEMENT,
  type Recipient,
  recipientBy,
} from './jwe.ts';
import type { RequestKey } from './request-key.ts';

type JsonMembers = Readonly<Record<string, unknown>>;

const MEMBERS = v.record(v.string(), v.unknown());

/** A request in JSON, of which a wallet may say more than we know, or the same encrypted (OpenID4VCI 1.0 §8.2, §10). */
export const SEALABLE_BODY: RequestBody<JsonMembers | Uint8Array> = oneBodyOf<
  JsonMembers | Uint8Array
>(jsonBody(MEMBERS), bytesBody('application/jwt'));

/** What was asked, and to whom the answer is encrypted, if it is. */
export interface OpenedRequest {
  readonly request: JsonMembers;
  readonly recipient: Recipient | undefined;
}

/**
 * Opens a request, and reads how its answer is wanted. Who wants it encrypted asks encrypted: else whoever stands between could have put a
 * key of theirs in the place of the wallet's (§10).
 * Rejects with `IssuerError` `invalid-encryption-parameters`; `invalid-credential-request` for what is no JSON inside.
 */
export async function openRequest(
  body: JsonMembers | Uint8Array,
  key: RequestKey,
): Promise<OpenedRequest> {
  const isSealed = body instanceof Uint8Array;
  const request = isSealed ? await opened(body, key) : body;
  const { credential_response_encryption: wanted } = request;
  if (wanted === undefined) return { request, recipient: undefined };
  if (!isSealed) throw wrong('To have the answer encrypted, encrypt the request.');
  return { request, recipient: await recipientOf(wanted) };
}

/** An answer in JSON, or encrypted where that was asked for. Nobody keeps it. */
export async function sealedAnswer(
  value: object,
  recipient: Recipient | undefined,
  status = 200,
): Promise<Answer> {
  const headers = { 'cache-control': 'no-store' };
  if (recipient === undefined) return answerJson(value, { status, headers });
  const text = await encrypt(value, recipient);
  return answerBytes('application/jwt', encodeUtf8(text), { status, headers });
}

async function opened(body: Uint8Array, key: RequestKey): Promise<JsonMembers> {
  const text = decodeUtf8(await decrypt(decodeUtf8(body) ?? '', key));
  const parsed = text === undefined ? undefined : v.safeParse(MEMBERS, jsonIn(text));
  if (parsed?.success) return parsed.output;
  throw new IssuerError('invalid-credential-request', 'What is encrypted is no JSON object.');
}

const text = v.pipe(v.string(), v.maxLength(200));

const RECIPIENT = v.object({
  jwk: v.object({
    kty: v.literal('EC'),
    crv: v.literal('P-256'),
    x: text,
    y: text,
    kid: v.exactOptional(text),
    alg: v.exactOptional(v.literal(KEY_AGREEMENT)),
  }),
  // Where drafts have it; wallets still say it there too.
  alg: v.exactOptional(v.literal(KEY_AGREEMENT)),
  enc: v.picklist(CONTENT_ENCRYPTIONS),
});

async function recipientOf(wanted: unknown): Promise<Recipient> {
  const parsed = v.safeParse(RECIPIENT, wanted);
  // Compressed, an answer would tell by its length what it says.
  if (v.safeParse(v.object({ zip: v.unknown() }), wanted).success) throw wrong('There is no zip.');
  const alg = parsed.success ? (parsed.output.jwk.alg ?? parsed.output.alg) : undefined;
  if (!parsed.success || alg === undefined) {
    throw wrong('Answers are encrypted by ECDH-ES to a key of P-256, with A128GCM or A256GCM.');
  }
  return recipientBy(parsed.output.jwk, parsed.output.enc);
}

function wrong(message: string): IssuerError {
  return new IssuerError('invalid-encryption-parameters', message);
}
