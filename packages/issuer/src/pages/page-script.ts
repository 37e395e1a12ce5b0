import { readFileSync } from 'node:fs';
import { type Asset, createAsset } from '@prova/http';

/** The one script of a kind of pages: what all pages with forms do, and what only these do besides. Without it everything works. */
export function pageScript(name: 'clerk' | 'my-card'): Asset {
  return createAsset(name, 'js', `${read('forms')}\n${read(name)}`);
}

function read(name: string): string {
  return readFileSync(new URL(`../../assets/${name}.js`, import.meta.url), 'utf8');
}
