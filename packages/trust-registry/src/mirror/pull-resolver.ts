import { TrustRegistryError } from '../errors.ts';
import { tooLarge } from '../import-ir/envelope.ts';
import { type InstitutionImport, importRows } from '../import-ir/import-ir.ts';
import { fetchText, type Patience } from './fetch-text.ts';
import { resolverAddress } from './resolver-address.ts';
import { type ResolverPage, readPage } from './resolver-page.ts';

/** All pages together, so that many small ones are no way around it. */
const MAX_BYTES = 64 * 1024 * 1024;

/** A resolver that gives ten rows at a time gets through with all of Europe. */
const MAX_PAGES = 500;

const PATIENCE: Patience = { idleMs: 30_000, totalMs: 300_000 };

export interface ResolverOrder {
  /** The resolver's base, or its list of issuers. */
  readonly url: string;
  /** Half a minute of silence and five minutes in all, unless said otherwise. */
  readonly patience?: Patience;
  readonly signal?: AbortSignal;
}

/** What a resolver said. */
export interface Pull {
  readonly import: InstitutionImport;
  readonly pages: number;
}

/**
 * Asks somebody else's resolver for its whole list, page by page if it has pages. A single institution or key is never
 * asked for: that would tell the resolver where and when a card is being looked at.
 *
 * A list is whole or it is nothing. Its rows are read as `importInstitutions` reads them. The list is not signed: the
 * connection vouches for it, and whoever accepts it.
 *
 * Throws `TrustRegistryError`: `resolver-url-malformed`, `resolver-url-insecure`; `resolver-unavailable`,
 * `resolver-redirected`, `resolver-error-body`; `resolver-incomplete` when fewer rows came than were promised;
 * `import-malformed`, also for pages that lead in a circle; `import-too-large`. Throws what `signal` says when it ends
 * the pull.
 */
export async function pullResolver(order: ResolverOrder): Promise<Pull> {
  const { url, patience = PATIENCE, signal } = order;
  const overtime = AbortSignal.timeout(patience.totalMs);
  const pages = readPages(resolverAddress(url), {
    idleMs: patience.idleMs,
    signal: signal ? AbortSignal.any([signal, overtime]) : overtime,
  });
  const read: ResolverPage[] = [];
  try {
    for await (const page of pages) read.push(page);
  } catch (cause) {
    if (!overtime.aborted || cause !== overtime.reason) throw cause;
    throw new TrustRegistryError('resolver-unavailable', 'The resolver takes too long.', { cause });
  }
  const rows = read.flatMap((page) => page.rows);
  if (read.some(({ total = 0 }) => rows.length < total)) {
    throw new TrustRegistryError(
      'resolver-incomplete',
      'The resolver gave fewer institutions than it says it has.',
    );
  }
  return { import: importRows(rows), pages: read.length };
}

async function* readPages(
  first: URL,
  limits: { readonly idleMs: number; readonly signal: AbortSignal },
): AsyncGenerator<ResolverPage> {
  const seen = new Set<string>();
  let room = MAX_BYTES;
  for (let address: URL | undefined = first; address; ) {
    if (seen.has(address.href)) {
      throw new TrustRegistryError('import-malformed', 'The pages lead in a circle.');
    }
    if (seen.size === MAX_PAGES) throw tooLarge();
    seen.add(address.href);
    const text = await fetchText(address, { ...limits, maxBytes: room });
    room -= Buffer.byteLength(text);
    const page = readPage(text, address);
    yield page;
    address = page.next;
  }
}
