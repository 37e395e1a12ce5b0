import type { ReasonCode } from '@prova/verifier';
import { byteCode } from './byte-code.ts';
import { CODE, TOKEN } from './documents.ts';
import { GOOD, type Row, unread } from './row.ts';

/** What a code may say to whoever reads it aloud, opens it, or puts it on a terminal. */
const PAYLOADS: readonly (readonly [string, ReasonCode])[] = [
  ['<script>globalThis.hit = 1; alert(1)</script>', 'base45-alphabet'],
  ['<img src=x onerror="globalThis.hit = 1">', 'base45-alphabet'],
  ['javascript:alert(document.cookie)', 'base45-alphabet'],
  ['data:text/html,<script>alert(1)</script>', 'base45-alphabet'],
  ['WIFI:T:WPA;S:Clinic;P:secret;;', 'base45-alphabet'],
  ['tel:+3225550123', 'base45-alphabet'],
  ['TEL:*06#', 'base45-alphabet'],
  ['=HYPERLINK("https://evil.example","Valid")', 'base45-alphabet'],
  ['\u001b[2J\u001b[32mValid\u001b[0m', 'base45-alphabet'],
  ['https://evil.example/?card=1', 'foreign-web-address'],
];

/** The same in a code that is photographed, and as a scanner types it. */
export const HOSTILE_PAYLOADS: readonly Row[] = [
  ...PAYLOADS.map(([text, code]) => ({
    what: `Q07 in a picture: ${JSON.stringify(text)}`,
    shown: { file: byteCode(text) },
    ...unread(code),
  })),
  ...[...PAYLOADS, ['\u202eNCF \u2066evil\u2069', 'base45-alphabet'] as const].map(
    ([text, code]) => ({
      what: `Q07 as text: ${JSON.stringify(text)}`,
      shown: { text },
      ...unread(code),
    }),
  ),
];

/** Texts in files, as programs write them. */
export const TEXT_FILES: readonly Row[] = [
  {
    what: 'a text with all that tools put around it',
    shown: file(`\ufeff]Q1${CODE}\r\n`),
    ...GOOD,
  },
  { what: 'a bare token', shown: file(`${TOKEN}\n`), ...GOOD },
  {
    what: 'B03 a text with a line break in it',
    shown: file(CODE.replace(/.{80}/, '$&\n')),
    ...unread('base45-alphabet'),
  },
  {
    what: 'B03 a text of wide letters',
    shown: file(CODE.replace('N', 'Ｎ')),
    ...unread('base45-alphabet'),
  },
  {
    what: 'B07 a text that is a letter short of too long',
    shown: file('A'.repeat(999_999)),
    ...unread('too-large'),
  },
  {
    what: 'B07 a text that is too long',
    shown: file('A'.repeat(1_000_000)),
    ...unread('file-too-large'),
  },
  {
    what: 'a text of two octets a letter',
    shown: { file: Buffer.from(`\ufeff${CODE}`, 'utf16le') },
    ...unread('file-unknown'),
  },
  { what: 'a text with a NUL behind it', shown: file(`${CODE}\0`), ...unread('file-unknown') },
  {
    what: 'octets that are no text',
    shown: { file: Uint8Array.of(0xc3, 0x28, 0xa0, 0xa1) },
    ...unread('file-unknown'),
  },
  {
    what: 'an archive',
    shown: { file: Buffer.from('PK\u0003\u0004\u0014\0\0\0', 'latin1') },
    ...unread('file-unknown'),
  },
];

function file(text: string): Row['shown'] {
  return { file: Buffer.from(text) };
}
