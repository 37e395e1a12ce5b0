import type { PayloadDraft } from '../../issuance/draft-payload.ts';
import type { Allowance } from '../daily-use.ts';
import type { RepeatableRequest } from '../idempotency-rows.ts';

/** A document that somebody wants, its record read and linted. */
export interface IssueOrder {
  readonly draft: PayloadDraft;
  readonly templateId: string;
  /** `client:portal`, `clerk:…`, `operator`. */
  readonly actor: string;
  /** What the actor may still have issued today. */
  readonly allowance: Allowance;
  readonly request?: RepeatableRequest;
  /** The jti of the document in whose place it will be valid. */
  readonly replaces?: string;
}
