import { trustedScript } from '@prova/scanner';
import { embedding } from '../embedding.ts';

/** Put in by the build, in epoch seconds. */
declare const __BUILT_AT__: number;

/** Beside this file, wherever the host has put both. Not written in one: a bundler would put that program into this one. */
const READER = './prova-file-reader.js';

/** See `embedding`, and `types/prova-verifier.d.ts` for whoever has the built file alone. */
export const openVerifier = embedding({
  builtAt: __BUILT_AT__,
  startWorker: () =>
    new Worker(trustedScript(new URL(READER, import.meta.url).href), { type: 'module' }),
  later(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
});
