import { encodeUtf8 } from '@prova/credential';
import { encodedFileName } from './file-name.ts';

/** A part of a form (RFC 7578). */
export interface FormPart {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Of a file. */
  readonly fileName?: string;
}

/** A form, and what its header says of it. */
export interface Form {
  readonly contentType: string;
  readonly body: Uint8Array;
}

/**
 * Writes a form. `boundary` is chance: nothing looks for it in the parts. Headers are octets of ISO-8859-1, which `FormData` of
 * the platform does not write.
 */
export function writeForm(parts: readonly FormPart[], boundary: string): Form {
  const pieces = parts.flatMap(({ name, fileName, mediaType, bytes }) => {
    const file = fileName === undefined ? '' : `; filename="${encodedFileName(fileName)}"`;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\nContent-Type: ${mediaType}\r\n\r\n`;
    return [Buffer.from(head, 'latin1'), bytes, CRLF];
  });
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...pieces, encodeUtf8(`--${boundary}--\r\n`)]),
  };
}

const CRLF = encodeUtf8('\r\n');
