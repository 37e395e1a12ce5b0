import type { EpochSeconds } from '@prova/trust';
import { DeskError } from '../../errors.ts';
import type { FetchedRequest, Question, Settlement, Transaction } from './transaction.ts';
import type { TransactionStore } from './transaction-store.ts';

/** What an answer is judged against. */
export interface Answerable {
  readonly question: Question;
  readonly request: FetchedRequest;
}

/** A question is there to be fetched. Throws `DeskError` `presentations-full`. */
export function begin(store: TransactionStore, question: Question, expiresAt: EpochSeconds): void {
  if (store.add({ question, expiresAt, state: 'created' }) === 'added') return;
  throw new DeskError('presentations-full', 'Too many wallets are being waited for.');
}

/** What a wallet may fetch. Throws `DeskError`: `presentation-unknown`, `presentation-spent`. */
export function fetchable(store: TransactionStore, requestId: string): Transaction {
  const transaction = required(store.byRequestId(requestId));
  if (transaction.state === 'created') return transaction;
  throw spent();
}

/** One wallet has fetched it, and no other will. Throws `DeskError` `presentation-spent` for whoever comes second. */
export function fetched(
  store: TransactionStore,
  { question, expiresAt }: Transaction,
  request: FetchedRequest,
): void {
  const next = { question, expiresAt, state: 'fetched', request } as const;
  if (store.advance('created', next) === 'passed') throw spent();
}

/** An answer has come, whatever it is, and no other will be read. Throws `DeskError`: `presentation-unknown`, `presentation-spent`. */
export function answered(store: TransactionStore, requestId: string): Answerable {
  const transaction = required(store.byRequestId(requestId));
  if (transaction.state !== 'fetched') throw spent();
  const { question, expiresAt, request } = transaction;
  if (store.advance('fetched', { question, expiresAt, state: 'answered' }) === 'passed')
    throw spent();
  return { question, request };
}

/** What came of it. A transaction that was cancelled meanwhile, or has expired, stays so. */
export function settle(
  store: TransactionStore,
  { question }: Answerable,
  settlement: Settlement,
  expiresAt: EpochSeconds,
): void {
  const { report, refusal } = settlement.outcome;
  const isAccepted = report?.verdict === 'accepted' && refusal === undefined;
  const state = isAccepted ? 'verified' : 'rejected';
  store.advance('answered', { question, expiresAt, state, settlement });
}

/** The transaction of whoever asked. Throws `DeskError` `presentation-unknown`. */
export function ofAsker(store: TransactionStore, transactionId: string): Transaction {
  return required(store.byTransactionId(transactionId));
}

function required(transaction: Transaction | undefined): Transaction {
  if (transaction) return transaction;
  throw new DeskError('presentation-unknown', 'There is no such presentation, or no longer.');
}

function spent(): DeskError {
  return new DeskError('presentation-spent', 'This was done before, or its time is over.');
}
