import { openPinned, parseCertificate, TrustError } from '@prova/trust';
import { thumbprintOf } from '../thumbprint.ts';
import { embeddedCertificate } from './embedded-certificate.ts';
import { listMember, type Members, member, requireMembers, textMember } from './members.ts';
import { type Period, readPeriod } from './period.ts';
import { Rejection, type RowReader } from './rejection.ts';

/** The known repository has up to three. */
const MAX_CERTIFICATES = 64;

/** A certificate that an institution lists, and since when the source lets it use it. */
export interface RowCertificate {
  /** SHA-256 of the DER, base64url: the part of a `kid` that names the key. */
  readonly thumbprint: string;
  readonly der: Uint8Array;
  readonly period: Period;
}

/** The source sets no limits of its own: what counts are the dates in the certificate. */
const ALWAYS: Period = { from: 0 };

/**
 * Reads the certificates of a row, each a text, or an object with `certificatePEM`, `x5t#S256`, `validFrom` and
 * `validUntil`. Each is judged by itself: a refused one is reported. Expired ones stay: what they
 * signed may still be good. Nobody vouches for these but their source.
 */
export function readCertificates(row: Members, reader: RowReader): readonly RowCertificate[] {
  const entries = reader.required('certificates', () => {
    const list = listMember(row, ['certificates', 'CERTIFICATES']) ?? [];
    if (list.length > MAX_CERTIFICATES) throw new Rejection('too-many-certificates');
    return list;
  });
  return entries.flatMap(
    (entry, i) => reader.optional(`certificates[${i}]`, () => readCertificate(entry)) ?? [],
  );
}

function readCertificate(entry: unknown): RowCertificate {
  if (typeof entry === 'string') return pinned(entry, ALWAYS);
  const members = requireMembers(entry);
  const hasPeriod = member(members, ['validFrom']) !== undefined;
  const certificate = pinned(
    textMember(members, ['certificatePEM']),
    hasPeriod ? readPeriod(members) : ALWAYS,
  );
  const claimed = member(members, ['x5t#S256']);
  if (claimed !== undefined && canonical(claimed) !== certificate.thumbprint) {
    throw new Rejection('thumbprint-mismatch');
  }
  return certificate;
}

function pinned(text: string, period: Period): RowCertificate {
  const der = embeddedCertificate(text);
  try {
    const { publicKey } = openPinned(parseCertificate(der));
    if (publicKey.type === 'P-384') throw new Rejection('cert-key-type');
  } catch (cause) {
    throw cause instanceof TrustError ? new Rejection(cause.code, { cause }) : cause;
  }
  return { der, period, thumbprint: thumbprintOf(der) };
}

/** Thumbprints occur as base64url and as standard base64 with padding. */
function canonical(thumbprint: unknown): string | undefined {
  if (typeof thumbprint !== 'string') return undefined;
  return thumbprint.replaceAll('+', '-').replaceAll('/', '_').replace(/=$/, '');
}
