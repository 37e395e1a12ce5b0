import type { FindFile } from '@prova/http';
import type { DeskOrder } from '../service/desk-order.ts';
import type { DeskTrust } from '../trust/desk-trust.ts';
import { SCHEME_PATH, schemeFile } from '../trust/scheme-file.ts';
import { loadPage } from './page-files.ts';

/** What a desk publishes. */
export interface DeskFiles {
  readonly find: FindFile;
  /** Whether there is a page for counters among them. */
  readonly page: 'here' | 'absent';
}

/** The scheme, what the trust list is at the moment, and the page, in this order. Rejects with `DeskError` `page-malformed`. */
export async function deskFiles(order: DeskOrder, trust: DeskTrust): Promise<DeskFiles> {
  const { baseUrl, pageFolder: folder } = order;
  const scheme = await schemeFile(order);
  const https = baseUrl?.startsWith('https:') === true;
  const also = [{ url: SCHEME_PATH, bytes: scheme.body }];
  const page = folder === undefined ? undefined : await loadPage({ folder, https, also });
  return {
    find: (path) =>
      path === SCHEME_PATH ? scheme : (trust.held().files.get(path) ?? page?.get(path)),
    page: page ? 'here' : 'absent',
  };
}
