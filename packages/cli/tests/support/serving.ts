import { type Ended, typed } from './command-line.ts';
import type { Workshop } from './workshop.ts';

/** A command that serves until it is stopped. */
export interface Serving {
  readonly url: string;
  stop(): Promise<Ended>;
}

/** Types a command that serves, in this process, and waits until it says where. */
export async function serving(
  shop: Workshop,
  words: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Serving> {
  const stop = new AbortController();
  const { folder: cwd, env } = shop;
  return new Promise((resolve, reject) => {
    const ended = typed(words, {
      cwd,
      env: { ...env, ...more },
      stopped: stop.signal,
      heard: (text) => {
        const [, url] =
          /^The (?:registry|issuer|desk|status service) is at (\S+)$/m.exec(text) ?? [];
        if (url === undefined) return;
        resolve({
          url,
          stop: () => {
            stop.abort();
            return ended;
          },
        });
      },
    });
    ended.then(({ stderr }) => reject(new Error(`It did not serve: ${stderr}`)), reject);
  });
}
