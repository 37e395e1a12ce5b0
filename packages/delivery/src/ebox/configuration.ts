import { type Environment, isJsonObject } from '@prova/credential';
import { DeliveryError } from '../errors.ts';
import * as v from '../schema.ts';

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const MEMBER = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/));

/**
 * How an eBox is reached, as its operator settled it with the sender. What the public specifications do not say of citizens' boxes is under
 * `assumed`, with what we suppose.
 */
const SETTINGS = v.strictObject({
  /** `POST` publishes: `https://…/ebox/messages`. */
  messages: text(500),
  /** `POST` finds consents: `https://…/citizenEboxConsents/search`. */
  consents: text(500),
  /** The token endpoint: `https://…/REST/oauth/v5/token`. */
  token: text(500),
  clientId: text(200),
  /** Of the client's key, as it is registered. */
  keyId: v.optional(text(200)),
  scopes: v.pipe(v.string(), v.regex(/^[\x21-\x7e]+( [\x21-\x7e]+)*$/), v.maxLength(1_000)),
  /** The sender's enterprise number, ten digits. */
  sender: v.pipe(v.string(), v.regex(/^[01]\d{9}$/)),
  senderApplicationId: text(200),
  /** The message type that was agreed for each kind of document. */
  messageTypes: v.record(v.string(), text(200)),
  assumed: v.optional(
    v.strictObject({
      /** Whose box it is, `recipient.eboxType`. */
      eboxType: v.optional(MEMBER, 'citizen'),
      /** Where the recipient's number stands, in a message and in a consent. */
      recipient: v.optional(MEMBER, 'ssin'),
      /** Where the number of the sender stands, in `sender`. */
      sender: v.optional(MEMBER, 'enterpriseNumber'),
    }),
    {},
  ),
});

export type EboxSettings = v.InferOutput<typeof SETTINGS>;

const ADDRESSES = ['messages', 'consents', 'token'] as const;
const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];

/**
 * Answers settings that hold together, out of parsed JSON: nothing lacks, nothing is unknown, every address is https, or in environment `test` http
 * on this machine, and none has a query, a user or a fragment.
 * Does not reach for anything. Throws `DeliveryError` `ebox-configuration-malformed`, `ebox-url-insecure`.
 */
export function parseEboxSettings(value: unknown, environment: Environment): EboxSettings {
  if (!isJsonObject(value)) throw malformed('The settings of the eBox are no object.');
  const parsed = v.safeParse(SETTINGS, value);
  if (!parsed.success) {
    const place = parsed.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
    throw malformed(`The settings of the eBox are wrong, or lack something, at ${place}.`);
  }
  for (const name of ADDRESSES) requireAddress(name, parsed.output[name], environment);
  return parsed.output;
}

function requireAddress(name: string, address: string, environment: Environment): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.username || url.password || url.search || url.hash) {
    throw malformed(`The address ${name} of the eBox is none without query and password.`);
  }
  const isHere =
    environment === 'test' && url.protocol === 'http:' && LOOPBACK.includes(url.hostname);
  if (url.protocol === 'https:' || isHere) return;
  throw new DeliveryError('ebox-url-insecure', `The address ${name} of the eBox is not https.`);
}

function malformed(message: string): DeliveryError {
  return new DeliveryError('ebox-configuration-malformed', message);
}
