import { encodeBase64url } from '@prova/credential';
import { type Desk, type DeskOrder, openDesk } from '../desk/desk.ts';
import { shortMemory } from '../desk/desk-memory.ts';
import { indexedDbMemory } from '../desk/indexed-db.ts';
import { whyUnkept } from '../desk/keeper.ts';

const PATIENCE_MS = 3_000;

/**
 * A desk with the memory of this browser. Where there is none, or it is broken or full, or does not answer, the desk lasts as long as
 * the page, and says why.
 */
export async function openKeptDesk(order: Omit<DeskOrder, 'memory'>): Promise<Desk> {
  const { scheme, platform } = order;
  const root = await platform.sha256(scheme.root);
  // Another scheme has another memory: its numbers say nothing of this one's.
  const name = `prova-${scheme.environment}-${encodeBase64url(root)}`;
  try {
    const memory = await inTime(indexedDbMemory(name));
    return await inTime(openDesk({ ...order, memory }));
  } catch (error) {
    return openDesk({ ...order, memory: shortMemory(whyUnkept(error)) });
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The memory does not answer.')), PATIENCE_MS);
  });
  return Promise.race([work, late]);
}
