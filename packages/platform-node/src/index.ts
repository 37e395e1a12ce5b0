export {
  type BoundedOutcome,
  type BoundedTask,
  type BoundedWorker,
  type Bounds,
  createBoundedWorker,
  runBounded,
} from './bounded-worker.ts';
export { inflate } from './compression.ts';
export { BLANKS, LINE_BYTES, LINE_FEED, type Line, linesOfPieces, splitLines } from './lines.ts';
export { makeWay, makeWayHere } from './make-way.ts';
export { loadFonts } from './noto-sans.ts';
export { nodePlatform } from './platform.ts';
export { runAgain } from './run-again.ts';
export { createFile, errno, replaceFile } from './whole-file.ts';
export {
  createWorkerPool,
  type PoolLoad,
  type PoolOrder,
  type PoolOutcome,
  type WorkerPool,
} from './worker-pool.ts';
