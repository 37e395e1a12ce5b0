import { brotliCompressSync, constants } from 'node:zlib';
import { openRelease } from '@prova/trust-registry';
import { type BenchRegistry, createBenchRegistry } from './bench-registry.ts';
import type { Bench } from './bench-row.ts';
import type { BenchScheme } from './bench-scheme.ts';
import { hold } from './contest.ts';

/** What the size of the snapshot may be, in bytes, once brotli has been over it. */
const BROTLI_LIMIT = 4_500_000;

/** Publishing, for ten times as many institutions as Europe has. */
export function registryBenches({ authority }: BenchScheme): readonly Bench[] {
  return [
    {
      name: 'publication of 20,000 institutions, four steps ÷ brotli of its files',
      unit: 'published/s',
      // At most three times what cannot be avoided.
      floor: 1 / 3,
      goal: null,
      measure: () =>
        withRegistry(authority, async (registry) => {
          await registry.publish();
          const files = await filesOf(registry);
          return hold({
            ours: registry.publish,
            baseline: () => files.map(brotli),
            rounds: 1,
            milliseconds: 0,
          });
        }),
    },
    {
      name: '4.5 MB ÷ snapshot of 20,000 institutions after brotli',
      unit: 'bytes',
      floor: 1,
      goal: null,
      measure: () =>
        withRegistry(authority, async (registry) => {
          await registry.publish();
          const release = await openRelease(registry.place.releases);
          const value = release?.files.get('snapshot.cose')?.encodings.br?.length ?? Number.NaN;
          return { value, baseline: BROTLI_LIMIT, ratio: BROTLI_LIMIT / value };
        }),
    },
  ];
}

async function withRegistry<T>(
  authority: BenchScheme['authority'],
  work: (registry: BenchRegistry) => Promise<T>,
): Promise<T> {
  const registry = await createBenchRegistry(authority, 20_000);
  try {
    return await work(registry);
  } finally {
    await registry.close();
  }
}

/** Each file once: TUF has it under a second name. */
async function filesOf({ place }: BenchRegistry): Promise<readonly Uint8Array[]> {
  const release = await openRelease(place.releases);
  const files = [...(release?.files ?? [])].filter(([path]) => !path.startsWith('tuf/targets/'));
  return files.map(([, { body }]) => body);
}

function brotli(body: Uint8Array): Uint8Array {
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
