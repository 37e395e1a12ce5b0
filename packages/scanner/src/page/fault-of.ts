import { ReaderMissing } from '../worker/reader-missing.ts';
import { isOfFile } from './file-bytes.ts';

/** Whose fault it was that nothing was judged: that of the file, of the reader of codes, or ours. */
export function faultOf(error: unknown): 'file' | 'reader' | 'again' {
  if (error instanceof ReaderMissing) return 'reader';
  return isOfFile(error) ? 'file' : 'again';
}
