import type { Evidence } from '@prova/credential';

/** What the worker says: once that it is ready, then of each file what is in it. `fault` is for a developer: it says nothing of a file. */
export type ReaderReply =
  | { readonly state: 'ready' }
  | { readonly evidence: Evidence }
  | { readonly fault: string };
