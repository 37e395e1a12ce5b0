import { type CborValue, encodeCbor } from '../encoding/cbor.ts';
import type { CborWriter } from '../encoding/cbor-writer.ts';
import { CredentialError } from '../errors.ts';
import type { StatusPlace } from '../wallet/status-place.ts';

// Token Status List §6.3: Status = { "status_list" : { "idx" : uint, "uri" : tstr } }

const OPENING = Uint8Array.of(0xa1, ...encodeCbor('status_list'), 0xa2, ...encodeCbor('idx'));
const URI = encodeCbor('uri');

export function writeStatus(writer: CborWriter, { uri, idx }: StatusPlace): void {
  writer.encoded(OPENING).unsigned(idx).encoded(URI).text(uri);
}

/**
 * Reads where the status is told. A status of another kind alone is refused: it would have to be asked, and nobody here can.
 * Throws `CredentialError` `status-malformed`.
 */
export function readStatus(status: CborValue): StatusPlace {
  const list = status instanceof Map ? status.get('status_list') : undefined;
  if (list instanceof Map) {
    const uri = list.get('uri');
    const idx = list.get('idx');
    if (typeof uri === 'string' && typeof idx === 'number' && idx >= 0) return { uri, idx };
  }
  throw new CredentialError('status-malformed', 'The status names no place on a list.');
}
