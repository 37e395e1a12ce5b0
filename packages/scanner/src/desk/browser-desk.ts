import { encodeBase64url } from '@prova/credential';
import { type Desk, type DeskOrder, openDesk } from './desk.ts';
import { shortMemory } from './desk-memory.ts';
import { indexedDbMemory } from './indexed-db.ts';

/**
 * Opens a desk with the memory of this browser. A browser without a memory, one whose memory is broken, and one that does not
 * answer, have a desk that lasts as long as the page.
 */
export async function openBrowserDesk(order: Omit<DeskOrder, 'memory'>): Promise<Desk> {
  const { scheme, platform } = order;
  const root = await platform.sha256(scheme.root);
  // Another scheme has another memory: its numbers say nothing of this one's.
  const name = `prova-${scheme.environment}-${encodeBase64url(root)}`;
  try {
    const memory = await inTime(indexedDbMemory(name));
    return await inTime(openDesk({ ...order, memory }));
  } catch {
    return openDesk({ ...order, memory: shortMemory() });
  }
}

const PATIENCE_MS = 3_000;

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The memory does not answer.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
