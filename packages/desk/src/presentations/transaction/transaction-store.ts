import type { EpochSeconds } from '@prova/trust';
import type { State, Transaction } from './transaction.ts';

/** Where transactions are kept. Whoever stores them elsewhere keeps its promises: bounded, each step once, nothing past its time. */
export interface TransactionStore {
  /** `full`: it holds as many as it may. */
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
  /** Seconds for which it is still known that a transaction has expired. */
  readonly remembered: number;
  readonly now: () => EpochSeconds;
}

/** Transactions in the memory of this process: nothing of a patient reaches a disk. */
export function memoryStore({ most, remembered, now }: MemoryStoreOrder): TransactionStore {
  const byTransactionId = new Map<string, Transaction>();
  const transactionIds = new Map<string, string>();

  function remove(transactionId: string): void {
    const known = byTransactionId.get(transactionId);
    if (known) transactionIds.delete(known.question.requestId);
    byTransactionId.delete(transactionId);
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
      if (byTransactionId.size >= most) return 'full';
      const { transactionId, requestId } = transaction.question;
      byTransactionId.set(transactionId, transaction);
      transactionIds.set(requestId, transactionId);
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
