import { encodeUtf8 } from '@prova/credential';
import { type PublishedFile, publishFile } from '@prova/http';
import { requireSecureUrl } from '@prova/trust-updater';
import { PRESET_NAMES } from '../presentations/query/presets.ts';
import { RIGHT_PRESET_NAMES } from '../presentations/query/right-presets.ts';
import type { DeskOrder } from '../service/desk-order.ts';

/** Where a page that this house serves learns whom it believes. */
export const SCHEME_PATH = '/trust/scheme.json';

/**
 * `{"environment", "root", "holders", "presets"}`: the root in base64 of its DER; where holders look at their documents, if there is such a
 * place; and what wallets can be asked for here, if this desk asks any. It is pinned when the service starts and does not change while it runs. Whoever gets a page from here believes this house
 * anyway; any other verifier gets the root from the hands of who runs the scheme.
 */
export function schemeFile({
  environment,
  root,
  holders,
  presentations,
}: Pick<DeskOrder, 'environment' | 'root' | 'holders' | 'presentations'>): Promise<PublishedFile> {
  if (holders !== undefined) requireSecureUrl(holders);
  const scheme = {
    environment,
    root: Buffer.from(root).toString('base64'),
    holders,
    ...(presentations && { presets: [...PRESET_NAMES, ...RIGHT_PRESET_NAMES] }),
  };
  return publishFile(encodeUtf8(JSON.stringify(scheme)), {
    mediaType: 'application/json',
    cacheControl: 'no-cache',
  });
}
