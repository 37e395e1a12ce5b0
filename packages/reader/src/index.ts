export type { CreateCanvas } from './canvas.ts';
export { createReader, type Reader, type ReaderOptions } from './create-reader.ts';
export { unreadFile } from './findings.ts';
export { checkSeal } from './seal/check-seal.ts';
