import { readFileSync } from 'node:fs';

/** Scripts that pages of several services are made of: what all forms do, and what a code does that is shown large. */
export const PAGE_SCRIPTS = { forms: read('forms'), largeCode: read('large-code') } as const;

function read(name: string): string {
  return readFileSync(new URL(`../../assets/${name}.js`, import.meta.url), 'utf8');
}
