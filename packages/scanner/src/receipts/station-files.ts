import { encodeBase64url } from '@prova/credential';
import type { FileToSave } from '../page/save-file.ts';
import type { WholeChain } from './receipt-memory.ts';

/** What a station has to be saved, by the names that `prova receipts check FOLDER` looks for. */
export interface StationFiles {
  /** A receipt a line. */
  readonly receipts: FileToSave;
  /** By which others check them, PEM (RFC 7468 §13). */
  readonly publicKey: FileToSave;
  /** Under which documents are marked, a line of base64url. Secret. */
  readonly clinicKey: FileToSave;
}

export function stationFiles({ station, texts }: WholeChain): StationFiles {
  const lines = texts.map((text) => `{"receipt":"${text}"}\n`);
  return {
    receipts: { name: 'receipts.jsonl', mediaType: 'application/jsonl', content: lines.join('') },
    publicKey: {
      name: 'station.pub',
      mediaType: 'application/x-pem-file',
      content: pemOf(station.key),
    },
    clinicKey: {
      name: 'clinic.key',
      mediaType: 'text/plain',
      content: `${encodeBase64url(station.markKey)}\n`,
    },
  };
}

function pemOf(key: Uint8Array): string {
  const lines = btoa(String.fromCharCode(...key)).match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
}
