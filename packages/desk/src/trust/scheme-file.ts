import { encodeUtf8 } from '@prova/credential';
import { type PublishedFile, publishFile } from '@prova/http';
import { requireSecureUrl } from '@prova/trust-updater';
import type { DeskOrder } from '../service/desk-order.ts';

/** Where a page that this house serves learns whom it believes. */
export const SCHEME_PATH = '/trust/scheme.json';

/**
 * `{"environment", "root", "holders"}`: the root in base64 of its DER, and where holders look at their documents, if there is such a
 * place. It is pinned when the service starts and does not change while it runs. Whoever gets a page from here believes this house
 * anyway; any other verifier gets the root from the hands of who runs the scheme.
 */
export function schemeFile({
  environment,
  root,
  holders,
}: Pick<DeskOrder, 'environment' | 'root' | 'holders'>): Promise<PublishedFile> {
  if (holders !== undefined) requireSecureUrl(holders);
  const scheme = { environment, root: Buffer.from(root).toString('base64'), holders };
  return publishFile(encodeUtf8(JSON.stringify(scheme)), {
    mediaType: 'application/json',
    cacheControl: 'no-cache',
  });
}
