import { readFileSync } from 'node:fs';
import { type Asset, createAsset, PAGE_SCRIPTS } from '@prova/http';

/** What pages are made of besides what only they do. */
const PARTS = {
  clerk: [PAGE_SCRIPTS.forms],
  'my-card': [PAGE_SCRIPTS.forms, PAGE_SCRIPTS.largeCode],
} as const;

/** The one script of a kind of pages. Without it everything works. */
export function pageScript(name: keyof typeof PARTS): Asset {
  return createAsset(name, 'js', [...PARTS[name], read(name)].join('\n'));
}

function read(name: string): string {
  return readFileSync(new URL(`../../assets/${name}.js`, import.meta.url), 'utf8');
}
