import { IssuerError } from '../../errors.ts';
import type { IdentifiedPayload } from '../../issuance/draft-payload.ts';
import type { AttestationRow } from '../attestation-rows.ts';
import type { IssueOrder } from './issue-order.ts';

/** What became of an order: its document is staged, was staged before, or will not be. */
export type Staged =
  | {
      readonly outcome: 'staged';
      readonly row: AttestationRow;
      readonly payload: IdentifiedPayload;
    }
  | { readonly outcome: 'again'; readonly jti: string }
  | { readonly outcome: 'refused'; readonly error: IssuerError };

/** Orders on their way: those still open, and what became of the others. */
export class Settlement {
  readonly #orders: readonly IssueOrder[];
  readonly #settled = new Map<IssueOrder, Staged>();

  constructor(orders: readonly IssueOrder[]) {
    this.#orders = orders;
  }

  /** In the orders' order. */
  get open(): readonly IssueOrder[] {
    return this.#orders.filter((order) => !this.#settled.has(order));
  }

  settle(order: IssueOrder, staged: Staged): void {
    this.#settled.set(order, staged);
  }

  refuse(order: IssueOrder, error: IssuerError): void {
    this.settle(order, { outcome: 'refused', error });
  }

  /** Settles an order by what `decide` answers, or refuses it with the `IssuerError` that it throws. */
  attempt(order: IssueOrder, decide: () => Staged): void {
    try {
      this.settle(order, decide());
    } catch (error) {
      if (!(error instanceof IssuerError)) throw error;
      this.refuse(order, error);
    }
  }

  /** What became of each, in the orders' order. */
  all(): readonly Staged[] {
    return this.#orders.map((order) => {
      const staged = this.#settled.get(order);
      if (staged === undefined) throw new RangeError('An order was forgotten.');
      return staged;
    });
  }
}
