import { CredentialError, type Eventual, isPending } from '@prova/credential';
import { TrustError } from '@prova/trust';
import { asReasonCode, effectOf, type ReasonCode, stepOf } from './codes.ts';
import type { Step } from './report.ts';
import { isLater, type StepId } from './steps.ts';

/** Values for the sentence of a reason: dates as `yyyy-mm-dd`, everything else ready to be read. */
export type Facts = Readonly<Record<string, string>>;

/** A code that was raised, before it has words, and by which step. */
export interface RaisedReason {
  readonly code: ReasonCode;
  readonly step: StepId;
  readonly facts: Facts;
}

/** A fault of our own, which says nothing about the document. */
const INTERNAL_FAULT: RaisedReason = { code: 'internal-fault', step: '0', facts: {} };

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
class Ended extends Error {
  override readonly name = 'Ended';
}

/** What a rule may say beside keeping or breaking it. */
export interface Remarks {
  /** Raises a code whose effect is `warning`, `cap` or `finding`; the step becomes WARNING. */
  remark(code: ReasonCode, facts?: Facts): void;
  /** The step does not apply. A code raised with it still counts. */
  notApplicable(): void;
}

/** Judges its matter, whatever that is. What is not as it must be is thrown. */
export type Rule<M, T> = (matter: M, remarks: Remarks) => T;

/** The steps so far. Rules run through it, one after the other, until one is NOT PASSED. */
export class Checklist {
  readonly steps: Step[] = [];
  readonly reasons: RaisedReason[] = [];
  /** Of the rule that runs now. One object for all: a list of its own would cost as much as most rules do. */
  readonly #remarks = new StepRemarks(this.reasons);

  /**
   * Runs one rule over its matter, for the steps that it covers, in their order. Answers what the rule found, or throws
   * `Ended`.
   */
  check<M, T>(ids: readonly StepId[], rule: Rule<M, T>, matter: M): T {
    this.#remarks.begin(ids);
    let found: T;
    try {
      found = rule(matter, this.#remarks);
    } catch (error) {
      throw this.#fail(ids, error);
    }
    this.#pass(ids);
    return found;
  }

  /** The same for a rule that may have to wait: what it finds at once is answered at once. */
  checkAsync<M, T>(ids: readonly StepId[], rule: Rule<M, Eventual<T>>, matter: M): Eventual<T> {
    this.#remarks.begin(ids);
    let found: Eventual<T>;
    try {
      found = rule(matter, this.#remarks);
    } catch (error) {
      throw this.#fail(ids, error);
    }
    if (isPending(found)) return this.#wait(ids, found);
    this.#pass(ids);
    return found;
  }

  async #wait<T>(ids: readonly StepId[], pending: Promise<T>): Promise<T> {
    let found: T;
    try {
      found = await pending;
    } catch (error) {
      throw this.#fail(ids, error);
    }
    this.#pass(ids);
    return found;
  }

  /** Raises a warning for a step that was passed before, where a later one found it. It stands where it would have stood. */
  remarkLate(code: ReasonCode): void {
    const id = stepOf(code);
    const place = this.steps.findIndex((step) => step.id === id);
    const step = this.steps[place];
    if (!step) throw new RangeError('The step of this code was not run.');
    const detail = step.detail === undefined ? code : `${step.detail}, ${code}`;
    this.steps[place] = { id, result: 'WARNING', detail };
    const next = this.reasons.findIndex((reason) => isLater(reason.step, id));
    this.reasons.splice(next < 0 ? this.reasons.length : next, 0, { code, step: id, facts: NONE });
  }

  /** What ended a run: a rule that was not kept is on the list already; anything else is a fault of our own, and comes first. */
  endedBy(error: unknown): void {
    if (!(error instanceof Ended)) this.reasons.unshift(INTERNAL_FAULT);
  }

  #pass(ids: readonly StepId[]): void {
    for (const id of ids) {
      const detail = this.#remarks.detailOf(id);
      const result = this.#remarks.applies ? (detail === undefined ? 'PASSED' : 'WARNING') : 'N/A';
      this.steps.push(detail === undefined ? { id, result } : { id, result, detail });
    }
  }

  /** Steps before the one that the code belongs to have passed. What the rule remarked before is dropped. */
  #fail(ids: readonly StepId[], error: unknown): Error {
    this.#remarks.drop();
    const failure = asFailure(error);
    if (!failure) return error instanceof Error ? error : new Error('A rule threw no error.');
    const { code, facts } = failure;
    const failed = stepAmong(ids, code);
    for (const id of ids) {
      if (id === failed) {
        this.steps.push({ id, result: 'NOT PASSED', detail: code });
        break;
      }
      this.steps.push({ id, result: 'PASSED' });
    }
    this.reasons.unshift({ code, step: failed, facts });
    return new Ended('A step was not passed.', { cause: error });
  }
}

/** The remarks of one rule: the tail of all reasons, since that rule began. */
class StepRemarks implements Remarks {
  readonly #reasons: RaisedReason[];
  #start = 0;
  #ids: readonly StepId[] = [];
  applies = true;
  constructor(reasons: RaisedReason[]) {
    this.#reasons = reasons;
  }
  begin(ids: readonly StepId[]): void {
    this.#ids = ids;
    this.#start = this.#reasons.length;
    this.applies = true;
  }
  drop(): void {
    this.#reasons.length = this.#start;
  }
  remark(code: ReasonCode, facts: Facts = NONE): void {
    this.#reasons.push({ code, step: stepAmong(this.#ids, code), facts });
  }
  notApplicable(): void {
    this.applies = false;
  }
  /** The codes raised for a step, if there are any. */
  detailOf(id: StepId): string | undefined {
    let detail: string | undefined;
    for (let i = this.#start; i < this.#reasons.length; i++) {
      const reason = this.#reasons[i];
      if (reason?.step !== id) continue;
      detail = detail === undefined ? reason.code : `${detail}, ${reason.code}`;
    }
    return detail;
  }
}

const NONE: Facts = {};

/** The step of a code, if it is one of these; else the first of them: what is wrong with a document in a wallet is found by other steps. */
function stepAmong(ids: readonly StepId[], code: ReasonCode): StepId {
  const step = stepOf(code);
  return ids.includes(step) ? step : (ids[0] ?? step);
}

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
