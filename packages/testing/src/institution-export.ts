import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { encodePem } from '@prova/keys';
import { FIXTURES } from './vectors.ts';

/** A row as an export of the Institution Repository has it. */
export interface ExportRow {
  readonly officialId: string;
  readonly countryCode: string;
  readonly name: string;
  /** PEM, or PEM in PEM. */
  readonly certificates: readonly string[];
}

/** The invented export of 117 institutions: see `fixtures/institution-repository/README.md`. */
export async function loadInstitutionExport(): Promise<readonly ExportRow[]> {
  return JSON.parse(
    await readFile(new URL('institution-repository/institutions.json', FIXTURES), 'utf8'),
  );
}

/** The certificate inside a listed text, read by Node and not by our importer. */
export function listedCertificate(text: string): X509Certificate {
  const [, body = ''] = /-----BEGIN CERTIFICATE-----([^-]+)-----END/.exec(text) ?? [];
  const inner = Buffer.from(body, 'base64');
  return inner[0] === 0x30 ? new X509Certificate(inner) : listedCertificate(inner.toString());
}

/** SHA-256 of the DER inside a listed text, base64url. */
export function listedThumbprint(text: string): string {
  const fingerprint = listedCertificate(text).fingerprint256.replaceAll(':', '');
  return Buffer.from(fingerprint, 'hex').toString('base64url');
}

/**
 * The rows with another certificate wherever they list the one with this thumbprint, wrapped as often as it was. The
 * keys of the export were thrown away, so this is how a test gets a card that one of its institutions signed.
 */
export function withCertificate(
  rows: readonly ExportRow[],
  thumbprint: string,
  certificate: Uint8Array,
): readonly ExportRow[] {
  const plain = encodePem('CERTIFICATE', certificate);
  const wrapped = encodePem('CERTIFICATE', Buffer.from(plain));
  return rows.map((row) => ({
    ...row,
    certificates: row.certificates.map((listed) => {
      if (listedThumbprint(listed) !== thumbprint) return listed;
      return listed.includes('BEGIN CERTIFICATE-----\nLS0t') ? wrapped : plain;
    }),
  }));
}
