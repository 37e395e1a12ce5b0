import { encodeBase64url } from '@prova/credential';
import { inTime } from '../in-time.ts';
import { type Desk, type DeskOrder, openDesk } from './desk.ts';
import { shortMemory } from './desk-memory.ts';
import { indexedDbMemory } from './indexed-db-memory.ts';
import { whyUnkept } from './keeper.ts';

/**
 * Opens a desk with the memory of this browser. A browser without a memory, one whose memory is broken or full, and one that
 * does not answer, have a desk that lasts as long as the page, and says so.
 */
export async function openBrowserDesk(order: Omit<DeskOrder, 'memory'>): Promise<Desk> {
  const { scheme, platform } = order;
  const root = await platform.sha256(scheme.root);
  // Another scheme has another memory: its numbers say nothing of this one's.
  const name = `prova-${scheme.environment}-${encodeBase64url(root)}`;
  try {
    const memory = await inTime(indexedDbMemory(name), AbortSignal.timeout(PATIENCE_MS));
    return await inTime(openDesk({ ...order, memory }), AbortSignal.timeout(PATIENCE_MS));
  } catch (error) {
    return openDesk({ ...order, memory: shortMemory(whyUnkept(error)) });
  }
}

const PATIENCE_MS = 3_000;
