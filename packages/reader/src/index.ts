export type { CameraWatch, FrameReading } from './camera-watch.ts';
export type { CreateCanvas } from './canvas.ts';
export { createReader, type Reader, type ReaderOptions } from './create-reader.ts';
export { unreadFile } from './findings.ts';
export type { Pixels } from './pixels.ts';
export { checkSeal } from './seal/check-seal.ts';
