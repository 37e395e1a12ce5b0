import { basename } from 'node:path';
import { printable } from '../../printable.ts';

/** Where something was read: one line without blanks at its ends, as the register keeps it. */
export function sourceName(file: string): string {
  const name = file === '-' ? 'standard input' : basename(file);
  return printable(name).trim().replaceAll(/\s+/g, ' ').slice(0, 400) || 'a file';
}
