import { KeysError } from '../errors.ts';
import type { SignerTime } from '../signer-time.ts';

/** A moment by which something must be over. */
export interface Deadline {
  /** Rejects with `KeysError` `signer-unavailable` when the time is up; until then it is pending. */
  readonly passed: Promise<never>;
  callOff(): void;
}

export function startDeadline(milliseconds: number, { after }: SignerTime): Deadline {
  let callOff: () => void = () => undefined;
  const passed = new Promise<never>((_, reject) => {
    callOff = after(milliseconds, () =>
      reject(
        new KeysError('signer-unavailable', 'The signer did not answer in time; ask again later.', {
          retryAfter: 1,
        }),
      ),
    );
  });
  return { passed, callOff };
}
