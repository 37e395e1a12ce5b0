import type { Platform, SignatureOutcome } from '@prova/credential';

/** A signature that waits for its turn. */
interface WaitingCheck {
  readonly check: () => ReturnType<Platform['verifySignature']>;
  readonly resolve: (outcome: SignatureOutcome | Promise<SignatureOutcome>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The same platform for many verifications at once. Signatures that are asked for in one turn are checked one after the other when all that is
 * judged before them is done, and what follows them is done together too: a processor that goes to and fro between such different work takes a
 * quarter longer. Each answer is that of the platform.
 *
 * ```ts
 * const together = { ...context, platform: signaturesTogether(context.platform) };
 * const reports = await Promise.all(texts.map((text) => verify({ kind: 'text', text }, together)));
 * ```
 */
export function signaturesTogether(platform: Platform): Platform {
  let waiting: WaitingCheck[] = [];

  function checkAll(): void {
    const checks = waiting;
    waiting = [];
    for (const { check, resolve, reject } of checks) {
      try {
        resolve(check());
      } catch (error) {
        reject(error);
      }
    }
  }

  return {
    sha256: (data) => platform.sha256(data),
    inflate: (data, limit) => platform.inflate(data, limit),
    verifySignature: (...asked) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) queueMicrotask(checkAll);
        waiting.push({ check: () => platform.verifySignature(...asked), resolve, reject });
      }),
  };
}
