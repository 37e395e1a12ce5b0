import { type Environment, encodeUtf8 } from '@prova/credential';
import { type PublishedFile, publishFile } from '@prova/http';

/** Where a page that this house serves learns whom it believes. */
export const SCHEME_PATH = '/trust/scheme.json';

/**
 * `{"environment", "root"}`: the root in base64 of its DER. It is pinned when the service starts and does not change while it runs. Whoever
 * gets a page from here believes this house anyway; any other verifier gets the root from the hands of who runs the scheme.
 */
export function schemeFile(environment: Environment, root: Uint8Array): Promise<PublishedFile> {
  const scheme = { environment, root: Buffer.from(root).toString('base64') };
  return publishFile(encodeUtf8(JSON.stringify(scheme)), {
    mediaType: 'application/json',
    cacheControl: 'no-cache',
  });
}
