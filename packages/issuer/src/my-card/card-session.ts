import { createHash } from 'node:crypto';
import { decodeBase64url, encodeBase64url } from '@prova/credential';
import { type Authenticator, type Caller, cookieName, setCookie } from '@prova/http';
import { sessionStore } from '../clerks/session-rows.ts';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import * as v from '../schema.ts';
import { findHeld, type HeldCard } from './held-card.ts';
import type { HolderOffice } from './office.ts';

const COOKIE = 'prova-my-card';

/** How long a document that was opened can be looked at, in seconds. */
const CARD_SECONDS = 900;

const TOKEN_BYTES = 32;

/** Of another kind than what a person who signed in has: neither is ever taken for the other. */
const CONTENT = v.strictObject({
  kind: v.literal('my-card'),
  institutionId: v.string(),
  jti: v.string(),
});

type Keeper = Pick<HolderOffice, 'database' | 'dataKeys' | 'now' | 'randomBytes'>;

/**
 * Remembers for a quarter of an hour which document a browser opened, and ends what it had open. Its cookie holds 256 random bits and nothing
 * of the document; the row holds their hash, and what it says is sealed. Answers the header that gives the browser its token.
 */
export async function beginCardSession(
  keeper: Keeper,
  caller: Caller,
  { institutionId, jti }: Pick<AttestationRow, 'institutionId' | 'jti'>,
): Promise<Readonly<Record<string, string>>> {
  await endCardSession(keeper, caller);
  const token = keeper.randomBytes(TOKEN_BYTES);
  const at = keeper.now();
  await sessionStore(keeper.database, keeper.dataKeys).put({
    tokenHash: sha256(token),
    content: JSON.stringify({ kind: 'my-card', institutionId, jti }),
    openedAt: at,
    usedAt: at,
  });
  return cookieHeader(encodeBase64url(token), CARD_SECONDS, caller);
}

/** Ends what a browser has open, if anything. Answers the header that takes its token away. */
export async function endCardSession(
  { database, dataKeys }: Pick<Keeper, 'database' | 'dataKeys'>,
  caller: Caller,
): Promise<Readonly<Record<string, string>>> {
  const hash = hashIn(caller);
  if (hash) await sessionStore(database, dataKeys).end(hash);
  return cookieHeader('', 0, caller);
}

/** The document that a browser has open; nothing where it has none, its time is over, or the document was erased since. */
export function cardOrNothing(keeper: Keeper): Authenticator<HeldCard | undefined> {
  return {
    name: 'holderCookie',
    scheme: { type: 'apiKey', in: 'cookie', name: COOKIE },
    authenticate: async (caller) => {
      const hash = hashIn(caller);
      const found = hash && (await sessionStore(keeper.database, keeper.dataKeys).find(hash));
      if (!found || keeper.now() >= found.openedAt + CARD_SECONDS) return undefined;
      const content = v.safeParse(CONTENT, JSON.parse(found.content));
      if (!content.success) return undefined;
      return findHeld(keeper, content.output.institutionId, content.output.jti);
    },
  };
}

function hashIn({ cookies, baseUrl }: Caller): Uint8Array | undefined {
  const token = decodeBase64url(cookies.get(cookieName(COOKIE, baseUrl)) ?? '');
  return token?.length === TOKEN_BYTES ? sha256(token) : undefined;
}

function cookieHeader(value: string, maxAge: number, { baseUrl }: Caller) {
  return { 'set-cookie': setCookie({ name: COOKIE, value, maxAge }, baseUrl) };
}

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}
