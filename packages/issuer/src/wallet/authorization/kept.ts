import { keepBehindToken, tokenHash } from '@prova/http';
import { sessionStore } from '../../clerks/session-rows.ts';
import * as v from '../../schema.ts';
import type { WalletOffice } from '../wallet-office.ts';

type Keeper = Pick<WalletOffice, 'database' | 'dataKeys' | 'now' | 'randomBytes'>;

/**
 * Keeps what one step of an authorization leaves for the next behind a token of 256 random bits, which alone is handed out. It lies among the
 * sessions, sealed, each of a `kind` of its own: none passes for another.
 */
export function keep<C extends { readonly kind: string }>(
  { database, dataKeys, now, randomBytes: random }: Keeper,
  content: C,
): Promise<string> {
  return keepBehindToken({ sessions: sessionStore(database, dataKeys), now, random }, content);
}

/** What is kept behind a token, of this kind and no older than so many seconds. `look` leaves it there. */
export async function lookAt<T>(
  keeper: Keeper,
  token: string,
  order: { readonly schema: v.GenericSchema<unknown, T>; readonly seconds: number },
): Promise<T | undefined> {
  const hash = tokenHash(token);
  const stored = hash && (await sessionStore(keeper.database, keeper.dataKeys).find(hash));
  return stored && contentOf(stored, keeper.now(), order);
}

/** The same, and takes it out: of several who ask at once, for one alone. */
export async function takeOut<T>(
  keeper: Keeper,
  token: string,
  order: { readonly schema: v.GenericSchema<unknown, T>; readonly seconds: number },
): Promise<T | undefined> {
  const hash = tokenHash(token);
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
