import { encodeBase64url } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';

/** The digest of a file as the eBox writes it: by it a box tells that the file arrived whole. */
export function digestOf(bytes: Uint8Array) {
  const digestValue = encodeBase64url(nodePlatform.sha256(bytes));
  return { digestMethod: 'sha_256', digestValue } as const;
}
