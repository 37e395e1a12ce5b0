import { createHash } from 'node:crypto';
import { decodeBase64url, encodeBase64url } from '@prova/credential';
import { sessionStore } from '../../clerks/session-rows.ts';
import * as v from '../../schema.ts';
import type { WalletOffice } from '../wallet-office.ts';

type Keeper = Pick<WalletOffice, 'database' | 'dataKeys' | 'now' | 'randomBytes'>;

const BYTES = 32;

/**
 * Keeps what one step of an authorization leaves for the next behind a token of 256 random bits, which alone is handed out. It lies among the
 * sessions, sealed, each of a `kind` of its own: none passes for another.
 */
export async function keep<C extends { readonly kind: string }>(
  keeper: Keeper,
  content: C,
): Promise<string> {
  const token = keeper.randomBytes(BYTES);
  const at = keeper.now();
  await sessionStore(keeper.database, keeper.dataKeys).put({
    tokenHash: sha256(token),
    content: JSON.stringify(content),
    openedAt: at,
    usedAt: at,
  });
  return encodeBase64url(token);
}

/** What is kept behind a token, of this kind and no older than so many seconds. `look` leaves it there. */
export async function lookAt<T>(
  keeper: Keeper,
  token: string,
  order: { readonly schema: v.GenericSchema<unknown, T>; readonly seconds: number },
): Promise<T | undefined> {
  const hash = hashOf(token);
  const stored = hash && (await sessionStore(keeper.database, keeper.dataKeys).find(hash));
  return stored && contentOf(stored, keeper.now(), order);
}

/** The same, and takes it out: of several who ask at once, for one alone. */
export async function takeOut<T>(
  keeper: Keeper,
  token: string,
  order: { readonly schema: v.GenericSchema<unknown, T>; readonly seconds: number },
): Promise<T | undefined> {
  const hash = hashOf(token);
  const stored = hash && (await sessionStore(keeper.database, keeper.dataKeys).end(hash));
  return stored && contentOf(stored, keeper.now(), order);
}

function contentOf<T>(
  { content, openedAt }: { readonly content: string; readonly openedAt: number },
  now: number,
  { schema, seconds }: { readonly schema: v.GenericSchema<unknown, T>; readonly seconds: number },
): T | undefined {
  if (now >= openedAt + seconds) return undefined;
  const parsed = v.safeParse(schema, JSON.parse(content));
  return parsed.success ? parsed.output : undefined;
}

function hashOf(token: string): Uint8Array | undefined {
  const bytes = decodeBase64url(token);
  return bytes?.length === BYTES ? sha256(bytes) : undefined;
}

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}
