import type { FindFile } from '@prova/http';
import type { PublishedWatch } from './published.ts';

/** Paths at which the public finds a file of the release under its own name. */
const AS_RELEASED = /^\/(snapshot\.cose|history\.json|catalogue\/rights\.jwt|(crl|tuf)\/.+)$/;

const WELL_KNOWN = /^\/\.well-known\/((lote|vical)\/.+)$/;

/** The list of trusted entities has two profiles under one address. */
const LOTE = /^lote\/ehic-issuers\.(jwt|sha2)$/;

/** Finds the files of the release in memory: no disk, no database. */
export function publicFiles({ held }: PublishedWatch): FindFile {
  return (path, search) => {
    const files = held()?.release.files;
    if (files === undefined) return undefined;
    if (AS_RELEASED.test(path)) return files.get(path.slice(1));
    const [, name = ''] = WELL_KNOWN.exec(path) ?? [];
    return files.get(profiled(name, search));
  };
}

/** A profile that we do not offer is no file of ours, and so is not the usual one either. */
function profiled(name: string, search: string): string {
  const profile = search === '' ? null : new URLSearchParams(search).get('profile');
  const [, extension] = LOTE.exec(name) ?? [];
  if (profile === null || extension === undefined) return name;
  return `lote/ehic-issuers-${profile}.${extension}`;
}
