export { type Embedding, embedding } from './embedding.ts';
export type { FileWorker } from './files/read-files.ts';
export type { Clock, ListFile, TrustFiles, VerifierOrder, Wishes } from './order.ts';
export type { Said } from './said.ts';
export type { TakenFiles } from './take-files.ts';
export type { TrustState, Verifier } from './verifier.ts';
