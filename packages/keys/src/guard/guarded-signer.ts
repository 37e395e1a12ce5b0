import type { Signer } from '@prova/credential';
import type { Certificate, EpochSeconds } from '@prova/trust';
import { readCertificate } from '../certificate-authority.ts';
import { KeysError } from '../errors.ts';
import type { SignerTime } from '../signer-time.ts';
import { type BulkheadOrder, createBulkhead, type Wait } from './bulkhead.ts';
import { type BreakerOrder, createCircuitBreaker, type Trial } from './circuit-breaker.ts';
import { startDeadline } from './deadline.ts';
import { requireShape, type SignatureShape, signatureShape } from './signature-shape.ts';

/** A signer that may hold something open: sessions, a connection. */
export interface ClosableSigner extends Signer {
  close?(): void | Promise<void>;
}

/** How far a signer is trusted to answer. */
export interface SignerLimits extends BreakerOrder, BulkheadOrder {
  /** How long a call may wait for its place, and then work: this long, and `eachMs` more for every input. */
  readonly callMs: number;
  readonly eachMs: number;
}

/**
 * For a token on the other side of a network; a key in this process never comes near them. Fewer faults open the breaker
 * than there are places: a token that hangs is found out before it has taken them all.
 */
export const SIGNER_LIMITS: SignerLimits = {
  inFlight: 4,
  waiting: 64,
  callMs: 5_000,
  eachMs: 50,
  faultsToOpen: 3,
  restMs: 10_000,
};

/** `resting`: the breaker is open. `locked` and `closed` are final. */
export type SignerCondition = 'ready' | 'resting' | 'locked' | 'closed';

/** A `Signer` whose failures are bounded in time and number, and have codes. */
export interface GuardedSigner extends Signer {
  /** For the health of a service. */
  condition(): SignerCondition;
  /** Takes no more calls, and lets go of what the signer held. Does not wait for calls in flight. Harmless twice. */
  close(): Promise<void>;
}

type Signatures = readonly Uint8Array[];

/**
 * Wraps any signer. One that answers at once stays one that answers, or throws, at once. Guaranteed of every call: it
 * ends within its time; it fails with a `KeysError`; what it answers has the shape of signatures (`requireShape`).
 *
 * Errors: `signer-unavailable`, with `retryAfter`, for a time-out, a full queue, a resting or closed signer;
 * `signer-locked` from the first one on for ever, without asking the signer again, for another try could lock a token;
 * `signer-fault` for an answer of a wrong shape, and for every error without a code of ours; `key-expired` and
 * `key-not-yet-valid` outside the days of the certificate; and the codes of the signer itself. When it is wrapped:
 * `certificate-malformed`, `key-unsupported`, `key-certificate-mismatch`.
 *
 * A call out of time may still be at work; its answer is dropped, and its place is free only when the signer is.
 * Does not check that the signatures verify: that is the judgement of the finished document, without which none leaves.
 * Does not count what a key signs: see `SpendSignatures`.
 */
export function guardSigner(
  signer: ClosableSigner,
  limits: SignerLimits,
  time: SignerTime,
): GuardedSigner {
  const certificate = readCertificate(signer.certificate);
  const shape = shapeOf(signer, certificate);
  const breaker = createCircuitBreaker(limits, time.elapsed);
  const bulkhead = createBulkhead(limits);
  let final: { readonly condition: 'locked' | 'closed'; readonly error: KeysError } | undefined;

  function requireReady(): void {
    if (final) throw final.error;
    requireValid(certificate, time.now());
    breaker.requireClosed();
  }

  function succeeded(answer: Signatures, count: number, trial: Trial): Signatures {
    const signatures = requireShape(answer, count, shape);
    trial.succeeded();
    return signatures;
  }

  function failed(cause: unknown, trial: Trial): KeysError {
    trial.failed();
    const error = coded(cause);
    if (error.code === 'signer-locked') final ??= { condition: 'locked', error };
    return error;
  }

  /** Asks the signer. A place is taken, and is given back when the signer has ended. */
  function ask(inputs: Signatures): Signatures | Promise<Signatures> {
    let trial: Trial | undefined;
    let answer: Signatures | Promise<Signatures> | undefined;
    try {
      trial = breaker.admit();
      answer = signer.signMany(inputs);
      if (isLater(answer)) return inTime(answer, inputs.length, trial);
      return succeeded(answer, inputs.length, trial);
    } catch (cause) {
      throw trial ? failed(cause, trial) : cause;
    } finally {
      if (!isLater(answer)) bulkhead.leave();
    }
  }

  async function inTime(
    answer: Promise<Signatures>,
    count: number,
    trial: Trial,
  ): Promise<Signatures> {
    answer.then(bulkhead.leave, bulkhead.leave);
    const deadline = startDeadline(limitOf(count), time);
    try {
      return succeeded(await Promise.race([answer, deadline.passed]), count, trial);
    } catch (cause) {
      throw failed(cause, trial);
    } finally {
      deadline.callOff();
    }
  }

  async function inTurn(inputs: Signatures, wait: Wait): Promise<Signatures> {
    const deadline = startDeadline(limitOf(inputs.length), time);
    try {
      await Promise.race([wait.taken, deadline.passed]);
      requireReady();
    } catch (cause) {
      wait.giveUp();
      throw cause;
    } finally {
      deadline.callOff();
    }
    return ask(inputs);
  }

  const limitOf = (count: number) => limits.callMs + count * limits.eachMs;

  return {
    algorithm: signer.algorithm,
    certificate: signer.certificate,
    signMany(inputs) {
      requireReady();
      const wait = bulkhead.enter();
      return wait ? inTurn(inputs, wait) : ask(inputs);
    },
    condition: () => final?.condition ?? (breaker.isOpen() ? 'resting' : 'ready'),
    async close() {
      if (final?.condition === 'closed') return;
      const text = 'This signer is closed; the service is about to stop, or to take another.';
      final = {
        condition: 'closed',
        error: new KeysError('signer-unavailable', text, { retryAfter: 1 }),
      };
      await signer.close?.();
    },
  };
}

function shapeOf({ algorithm }: Signer, certificate: Certificate): SignatureShape {
  const shape = signatureShape(certificate);
  if (shape.algorithm === algorithm) return shape;
  throw new KeysError('key-certificate-mismatch', 'The certificate is for another kind of key.');
}

function requireValid({ notBefore, notAfter }: Certificate, now: EpochSeconds): void {
  if (now > notAfter) {
    throw new KeysError('key-expired', 'The certificate of the key has expired; register another.');
  }
  if (now < notBefore) {
    throw new KeysError('key-not-yet-valid', 'The certificate of the key is not valid yet.');
  }
}

function isLater<T>(answer: T | Promise<T>): answer is Promise<T> {
  return typeof answer === 'object' && answer !== null && 'then' in answer;
}

function coded(cause: unknown): KeysError {
  if (cause instanceof KeysError) return cause;
  return new KeysError('signer-fault', 'The signer failed in a way that is not known.', { cause });
}
