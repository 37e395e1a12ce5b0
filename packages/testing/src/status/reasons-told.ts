import { createHash } from 'node:crypto';
import type { Catalogue } from '@prova/catalogue';
import { CredentialError, openQrText } from '@prova/credential';
import type { TakenApart } from './taken-apart.ts';

/** Whoever must not be found, and by which keyed hashes they are kept. */
export interface Hidden {
  readonly catalogue: Pick<Catalogue, 'statuses'>;
  readonly ssins: readonly string[];
  readonly keyedHashes: readonly ((ssin: string) => Uint8Array)[];
}

/** What of it is said: codes of statuses, the bodies behind them, national numbers, and hashes of these, which anybody tries out. */
export function reasonsTold({ texts, octets }: TakenApart, hidden: Hidden): readonly string[] {
  const whole = texts.join('\n');
  // Keys, digests, signatures and codes on paper (RFC 9285) are random letters: no word ends in them. What lies in a code is handed over opened.
  const words = texts
    .filter((text) => !/^[\w+/]{40,}={0,2}$/.test(text))
    .map((text) => text.replace(CODES, withoutCode).replace(/[\w-]{20,}/g, ''))
    .join('\n');
  const said = [...words.matchAll(wordsOf(hidden))].map(([word]) => word);
  const numbers = hidden.ssins.flatMap((ssin) => {
    const hashes = hashesOf(ssin, hidden);
    const forms = [...formsOf(ssin), ...hashes.flatMap(formsOfHash)];
    const inOctets = [...formsOf(ssin).map((form) => Buffer.from(form)), ...hashes];
    const isTold =
      forms.some((form) => whole.includes(form)) ||
      octets.some((each) => inOctets.some((form) => Buffer.from(each).includes(form)));
    return isTold ? [`the number of ${ssin.slice(0, 2)}…`] : [];
  });
  return [...new Set([...said, ...numbers])];
}

/** The letters of Base45 (RFC 9285 §4): whatever is written in so many of them may be a code on paper. */
const CODES = /[0-9A-Z $%*+./:-]{40,}/g;

function withoutCode(text: string): string {
  try {
    openQrText(text);
    return '';
  } catch (error) {
    if (error instanceof CredentialError) return text;
    throw error;
  }
}

function wordsOf({ catalogue: { statuses } }: Hidden): RegExp {
  const codes = statuses.map(({ code }) => code);
  const bodies = statuses.flatMap(({ authorities }) => authorities);
  const elements = codes.map((code) => `status_${code.toLowerCase()}`);
  const all = [...new Set([...codes, ...bodies, ...elements])];
  return new RegExp(`(?<![\\p{L}\\p{N}_])(${all.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
}

function formsOf(ssin: string): readonly string[] {
  const dotted = ssin.replace(/(..)(..)(..)(...)(..)/, '$1.$2.$3-$4.$5');
  return [ssin, dotted, dotted.replaceAll(/[.-]/g, ' ')];
}

function hashesOf(ssin: string, { keyedHashes }: Hidden): readonly Buffer[] {
  const plain = ['md5', 'sha1', 'sha256', 'sha512'].flatMap((name) =>
    formsOf(ssin).map((form) => createHash(name).update(form).digest()),
  );
  return [...plain, ...keyedHashes.map((hash) => Buffer.from(hash(ssin)))];
}

function formsOfHash(hash: Buffer): readonly string[] {
  const hex = hash.toString('hex');
  return [
    hex,
    hex.toUpperCase(),
    hash.toString('base64').replace(/=+$/, ''),
    hash.toString('base64url'),
  ];
}
