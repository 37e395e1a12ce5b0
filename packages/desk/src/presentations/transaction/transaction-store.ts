import type { EpochSeconds } from '@prova/trust';
import type { State, Transaction } from './transaction.ts';

/** Where transactions are kept. Whoever stores them elsewhere keeps its promises: bounded, each step once, nothing past its time. */
export interface TransactionStore {
  /**
   * A network that has all the places of its share loses its oldest question that no wallet answered; never does another lose one.
   * `full`: it holds as many as it may, and none of this network’s that can go.
   */
  add(transaction: Transaction): 'added' | 'full';
  /** As `expired`, and without what it held, once its time is over; later it is forgotten. */
  byTransactionId(transactionId: string): Transaction | undefined;
  byRequestId(requestId: string): Transaction | undefined;
  /** Puts the next state in the place of a transaction; `passed` where it stands no longer in the state `from`. */
  advance(from: State, next: Transaction): 'advanced' | 'passed';
  remove(transactionId: string): void;
  /** Drops what expired transactions held, and forgets those that have been expired for long. */
  sweep(): void;
}

export interface MemoryStoreOrder {
  readonly most: number;
  /** Of these, what one network may have. */
  readonly share: number;
  /** Seconds for which it is still known that a transaction has expired. */
  readonly remembered: number;
  readonly now: () => EpochSeconds;
}

/** Transactions in the memory of this process: nothing of a patient reaches a disk. */
export function memoryStore({ most, share, remembered, now }: MemoryStoreOrder): TransactionStore {
  const byTransactionId = new Map<string, Transaction>();
  const transactionIds = new Map<string, string>();
  /** Of each network, the oldest first. */
  const byNetwork = new Map<string, Set<string>>();

  function remove(transactionId: string): void {
    const known = byTransactionId.get(transactionId);
    if (!known) return;
    const { requestId, network } = known.question;
    byTransactionId.delete(transactionId);
    transactionIds.delete(requestId);
    const own = byNetwork.get(network);
    own?.delete(transactionId);
    if (own?.size === 0) byNetwork.delete(network);
  }

  function isFull(network: string): boolean {
    return byTransactionId.size >= most || (byNetwork.get(network)?.size ?? 0) >= share;
  }

  /** What a wallet has answered stays: it is being judged, or somebody is about to look at it. */
  function dropOldest(network: string): void {
    for (const transactionId of byNetwork.get(network) ?? []) {
      const state = find(transactionId)?.state;
      if (state === 'created' || state === 'fetched' || state === 'expired') {
        remove(transactionId);
        return;
      }
    }
  }

  function find(transactionId: string | undefined): Transaction | undefined {
    const known = transactionId === undefined ? undefined : byTransactionId.get(transactionId);
    return known && now() >= known.expiresAt ? expired(known) : known;
  }

  function sweep(rememberedFor: number): void {
    for (const [transactionId, known] of byTransactionId) {
      if (now() >= known.expiresAt + rememberedFor) remove(transactionId);
      else if (now() >= known.expiresAt) byTransactionId.set(transactionId, expired(known));
    }
  }

  return {
    add(transaction) {
      // Room for whoever asks is worth more than to say of others that they are over.
      if (byTransactionId.size >= most) sweep(0);
      const { transactionId, requestId, network } = transaction.question;
      if (isFull(network)) dropOldest(network);
      if (isFull(network)) return 'full';
      byTransactionId.set(transactionId, transaction);
      transactionIds.set(requestId, transactionId);
      byNetwork.set(network, (byNetwork.get(network) ?? new Set()).add(transactionId));
      return 'added';
    },
    byTransactionId: find,
    byRequestId: (requestId) => find(transactionIds.get(requestId)),
    advance(from, next) {
      const { transactionId } = next.question;
      if (find(transactionId)?.state !== from) return 'passed';
      byTransactionId.set(transactionId, next);
      return 'advanced';
    },
    remove,
    sweep: () => sweep(remembered),
  };
}

/** The question alone: keys, answers and results are gone. */
function expired({ question, expiresAt }: Transaction): Transaction {
  return { question, expiresAt, state: 'expired' };
}
