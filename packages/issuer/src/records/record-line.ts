import {
  decodeUtf8,
  type Entitlement,
  type IsiPlus,
  type Pda1,
  type Prc,
  type SocialStatus,
} from '@prova/credential';
import { LINE_BYTES } from '@prova/platform-node';
import { PDA1_COLUMNS } from '../issuance/pda1-record.ts';

/** Why there is no record at a place of the file. The message never quotes the file. */
export interface RecordFault {
  readonly code: 'json-malformed' | 'json-duplicate-member' | LineFaultCode;
  readonly message: string;
}

type LineFaultCode = 'record-too-long' | 'record-not-utf8' | 'csv-quotes' | 'csv-fields';

/** One record as it was cut out of a file, not read yet, or the fault that stands there. */
export type RecordText =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly fault: RecordFault };

/** A record as it stands in the file, unchecked, or the fault that stands there. */
export type RecordLine =
  | { readonly line: number; readonly record: unknown }
  | { readonly line: number; readonly fault: RecordFault };

/**
 * Members a record can have: its own id, whom it is about, those of a certificate, of a PD A1 and of social documents, and the columns of a table
 * for a PD A1.
 */
export const RECORD_MEMBERS: ReadonlySet<string> = new Set([
  'id',
  'subject',
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
  ...(['dn', 'lc', 'sc', 'tr', 'em', 'wa', 'nf'] satisfies (keyof Pda1)[]),
  ...(['r', 'v', 'nm', 'yb'] satisfies (keyof Entitlement)[]),
  ...(['sx'] satisfies (keyof IsiPlus)[]),
  ...([
    ...(['mu', 'rg', 'hr', 'sm', 'ao'] as const),
    ...(['st', 'ti', 'en'] as const),
  ] satisfies (keyof SocialStatus)[]),
  ...PDA1_COLUMNS,
]);

/** Bytes of one record, whether it is a line or not. */
export const RECORD_BYTES = LINE_BYTES;

const TOO_LONG: RecordFault = {
  code: 'record-too-long',
  message: `A record has ${RECORD_BYTES} bytes at most; end it, or take out what is no record.`,
};

const NOT_UTF8: RecordFault = {
  code: 'record-not-utf8',
  message: 'The record is not text in UTF-8; save the file in that encoding.',
};

/** The bytes of one record as text; without bytes it was too long to be held. */
export function recordText(line: number, bytes: Uint8Array | undefined): RecordText {
  if (!bytes) return { line, fault: TOO_LONG };
  const text = decodeUtf8(bytes);
  return text === undefined ? { line, fault: NOT_UTF8 } : { line, text };
}
