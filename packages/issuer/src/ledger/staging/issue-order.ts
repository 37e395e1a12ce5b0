import type { PayloadDraft } from '../../issuance/draft-payload.ts';
import type { Allowance } from '../daily-use.ts';
import type { RepeatableRequest } from '../idempotency-rows.ts';

/** A document that somebody wants, its record read and linted. */
export interface IssueOrder {
  readonly draft: PayloadDraft;
  /** Null for what has no page. */
  readonly templateId: string | null;
  /** `client:portal`, `clerk:…`, `operator`. */
  readonly actor: string;
  /** What the actor may still have issued today. */
  readonly allowance: Allowance;
  readonly request?: RepeatableRequest;
  /** The jti of the document in whose place it will be valid. */
  readonly replaces?: string;
}
