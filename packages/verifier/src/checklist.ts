import { CredentialError } from '@prova/credential';
import { TrustError } from '@prova/trust';
import { asReasonCode, effectOf, type ReasonCode, stepOf } from './codes.ts';
import type { StepResult } from './report.ts';
import type { StepId } from './steps.ts';

/** Values for the sentence of a reason: dates as `yyyy-mm-dd`, everything else ready to be read. */
export type Facts = Readonly<Record<string, string>>;

/** A code that was raised, before it has words. */
export interface RaisedReason {
  readonly code: ReasonCode;
  readonly facts: Facts;
}

/** A rule that is not kept. Thrown inside `rules/` only; the checklist turns it into a step. */
export class RuleFailure extends Error {
  override readonly name = 'RuleFailure';
  readonly code: ReasonCode;
  readonly facts: Facts;
  constructor(code: ReasonCode, facts: Facts = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.facts = facts;
  }
}

/** Ends a verification: a step was NOT PASSED, and is on the list. */
export class Ended extends Error {
  override readonly name = 'Ended';
}

/** What a rule may say beside keeping or breaking it. */
export interface Remarks {
  /** Raises a code whose effect is `warning`, `cap` or `finding`; the step becomes WARNING. */
  remark(code: ReasonCode, facts?: Facts): void;
  /** The step does not apply. A code raised with it still counts. */
  notApplicable(): void;
}

/** The steps so far. Rules run through it, in order, until one is NOT PASSED. */
export class Checklist {
  readonly steps: { id: StepId; result: StepResult; codes: readonly ReasonCode[] }[] = [];
  readonly reasons: RaisedReason[] = [];

  /** Runs one rule that covers the given steps, in order. Answers what the rule found, or throws `Ended`. */
  check<T>(ids: readonly StepId[], rule: (remarks: Remarks) => T): T {
    const remarks = new StepRemarks();
    let found: T;
    try {
      found = rule(remarks);
    } catch (error) {
      throw this.#fail(ids, error);
    }
    this.#pass(ids, remarks);
    return found;
  }

  /** The same for a rule that has to wait. */
  async checkAsync<T>(ids: readonly StepId[], rule: (remarks: Remarks) => Promise<T>): Promise<T> {
    const remarks = new StepRemarks();
    let found: T;
    try {
      found = await rule(remarks);
    } catch (error) {
      throw this.#fail(ids, error);
    }
    this.#pass(ids, remarks);
    return found;
  }

  #pass(ids: readonly StepId[], remarks: StepRemarks): void {
    for (const { code, facts } of remarks.raised) this.reasons.push({ code, facts });
    for (const id of ids) {
      const codes = remarks.codesOf(id);
      const result = remarks.applies ? (codes.length > 0 ? 'WARNING' : 'PASSED') : 'N/A';
      this.steps.push({ id, result, codes });
    }
  }

  /** Steps before the one that the code belongs to have passed. */
  #fail(ids: readonly StepId[], error: unknown): Error {
    const failure = asFailure(error);
    if (!failure) return error instanceof Error ? error : new Error('A rule threw no error.');
    const failed = ids.includes(stepOf(failure.code)) ? stepOf(failure.code) : ids[0];
    for (const id of ids) {
      if (id === failed) {
        this.steps.push({ id, result: 'NOT PASSED', codes: [failure.code] });
        break;
      }
      this.steps.push({ id, result: 'PASSED', codes: [] });
    }
    this.reasons.unshift({ code: failure.code, facts: failure.facts });
    return new Ended('A step was not passed.', { cause: error });
  }
}

class StepRemarks implements Remarks {
  readonly raised: RaisedReason[] = [];
  applies = true;
  remark(code: ReasonCode, facts: Facts = {}): void {
    this.raised.push({ code, facts });
  }
  notApplicable(): void {
    this.applies = false;
  }
  codesOf(id: StepId): readonly ReasonCode[] {
    if (this.raised.length === 0) return NONE;
    return this.raised.map(({ code }) => code).filter((code) => stepOf(code) === id);
  }
}

/** What most steps raise; a list of its own for each would cost as much as the rule. */
const NONE: readonly ReasonCode[] = [];

/** The failure an error stands for; `undefined` when it is a fault of ours. */
function asFailure(error: unknown): RuleFailure | undefined {
  if (error instanceof RuleFailure) return error;
  if (error instanceof CredentialError || error instanceof TrustError) {
    const code = asReasonCode(error.code) ?? certificateFault(error.code);
    if (code && effectOf(code) !== 'warning') return new RuleFailure(code, {}, { cause: error });
  }
  return undefined;
}

/** The many ways a certificate path can be wrong are one thing at the desk; the cause keeps which. */
function certificateFault(code: string): ReasonCode | undefined {
  return code.startsWith('cert-') ? 'certificate-path' : undefined;
}
