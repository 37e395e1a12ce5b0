import type { Preferences } from '../page/preferences.ts';

/**
 * The question that was put to a wallet on this device: the wallet may bring the person back in another window. It is a secret of some
 * minutes, and says nothing of anybody.
 */
export interface WayBack {
  readonly waitedFor: () => string | undefined;
  readonly wait: (transactionId: string) => void;
  /** Whoever shows the result takes the question along: another window that waits for it is done. */
  readonly take: () => string | undefined;
}

export function wayBack(kept: Preferences): WayBack {
  return {
    waitedFor: () => kept.read('question'),
    wait: (transactionId) => kept.write('question', transactionId),
    take() {
      const transactionId = kept.read('question');
      if (transactionId !== undefined) kept.write('question', '');
      return transactionId;
    },
  };
}

/** The code with which a wallet sent the person back here, in the fragment of the address: no server hears it (OpenID4VP 1.0 §8.2). */
export function responseCodeIn(fragment: string): string | undefined {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('response_code') || undefined;
}
