import { CredentialError, decodeUtf8, type Prc, parseJson } from '@prova/credential';

/** Why there is no record at a place of the file. The message never quotes the file. */
export interface RecordFault {
  readonly code: 'json-malformed' | 'json-duplicate-member' | LineFaultCode;
  readonly message: string;
}

type LineFaultCode = 'record-too-long' | 'record-not-utf8' | 'csv-quotes' | 'csv-fields';

/** A record as it stands in the file, unchecked, or the fault that stands there. */
export type RecordLine =
  | { readonly line: number; readonly record: unknown }
  | { readonly line: number; readonly fault: RecordFault };

/** Members a record can have: its own id, and those of a certificate. */
export const RECORD_MEMBERS: ReadonlySet<string> = new Set([
  'id',
  ...([
    'ic',
    'fn',
    'gn',
    'dob',
    'hi',
    'in',
    'ii',
    'ci',
    'sd',
    'ed',
    'xd',
    'di',
  ] satisfies (keyof Prc)[]),
]);

/** Bytes of one record. None comes near; a longer one is something somebody forgot to end. */
export const RECORD_BYTES = 65_536;

export const TOO_LONG: RecordFault = {
  code: 'record-too-long',
  message: `A record has ${RECORD_BYTES} bytes at most; end it, or take out what is no record.`,
};

export const NOT_UTF8: RecordFault = {
  code: 'record-not-utf8',
  message: 'The record is not text in UTF-8; save the file in that encoding.',
};

/** Reads the bytes of one JSON record, strictly: no member twice, in whatever spelling. */
export function parseRecord(line: number, bytes: Uint8Array): RecordLine {
  const text = decodeUtf8(bytes);
  if (text === undefined) return { line, fault: NOT_UTF8 };
  try {
    return { line, record: parseJson(text) };
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    const isTwice = error.code === 'json-duplicate-member';
    return {
      line,
      fault: isTwice
        ? { code: 'json-duplicate-member', message: 'The record names one member twice.' }
        : { code: 'json-malformed', message: 'The record is not one JSON object.' },
    };
  }
}
