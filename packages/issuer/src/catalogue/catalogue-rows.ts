import { type Catalogue, type CheckedCatalogue, checkCatalogue } from '@prova/catalogue';
import { canonicalJson, type Queryable } from '@prova/store';
import { IssuerError } from '../errors.ts';

/**
 * Keeps a published catalogue for good, under its version. Harmless to repeat. Throws `IssuerError` `catalogue-changed` for another one under
 * a version that is kept: pages say what the first one said.
 */
export async function keepCatalogue(q: Queryable, content: Catalogue, now: number): Promise<void> {
  const { version } = content;
  const text = canonicalJson(content);
  await q.query(
    `insert into issuer.catalogue (version, content, since) values ($1, $2, $3) on conflict (version) do nothing`,
    [version, text, now],
  );
  const [kept] = await q.query<{ content: string }>(
    'select content from issuer.catalogue where version = $1',
    [version],
  );
  if (kept?.content === text) return;
  throw new IssuerError('catalogue-changed', 'Another catalogue was published under this version.');
}

/** A kept catalogue. Throws `IssuerError` `catalogue-version-unknown`. */
export async function readCatalogue(q: Queryable, version: number): Promise<CheckedCatalogue> {
  const [row] = await q.query<{ content: string }>(
    'select content from issuer.catalogue where version = $1',
    [version],
  );
  if (row) return checkCatalogue(JSON.parse(row.content));
  throw unknownVersion();
}

/** The newest of the versions that are kept, at most so many. */
export async function newestVersions(q: Queryable, most: number): Promise<readonly number[]> {
  const rows = await q.query<{ version: number }>(
    'select version from issuer.catalogue order by version desc limit $1',
    [most],
  );
  return rows.map(({ version }) => version);
}

export function unknownVersion(): IssuerError {
  const message = 'v: the catalogue of this version is not here, or is not the one that counts.';
  return new IssuerError('catalogue-version-unknown', message, { field: 'v' });
}
