import { type ExportRow, listedCertificate, listedThumbprint } from './institution-export.ts';

/** How a resolver writes its list: as the test resolver does, as the specification says, or as a bare list. */
export type ResolverShape = 'results' | 'issuers' | 'list';

/** One page of rows, as a resolver of this shape answers. `links` is for those that have more pages. */
export function resolverAnswer(
  rows: readonly ExportRow[],
  shape: ResolverShape,
  links: Readonly<Record<string, unknown>> = {},
): unknown {
  switch (shape) {
    case 'list':
      return rows;
    case 'results':
      return { results: rows.map(resultOf), ...links };
    case 'issuers':
      return { issuers: rows.map(issuerOf), ...links };
  }
}

/** As consumed by peers (research page on the format, §3.3): keys as JWK beside certificates as PEM texts. */
function resultOf(row: ExportRow): unknown {
  const { officialId, countryCode, name, certificates } = row;
  const publicKeys = certificates.map((listed) => ({
    ...listedCertificate(listed).publicKey.export({ format: 'jwk' }),
    alg: 'RS256',
    use: 'sig',
    kid: `EESSI:x5t#S256:${listedThumbprint(listed)}`,
    'x5t#S256': listedThumbprint(listed),
  }));
  const did = `did:web:resolver.example:issuers:${countryCode}:${officialId}`;
  return { did, officialId, countryCode, name, publicKeys, certificates, accreditedFor: ['EHIC'] };
}

/** Specification v0.5 §6.3: certificates with their dates, periods of accreditation. */
function issuerOf({ officialId, countryCode, name, certificates }: ExportRow): unknown {
  return {
    officialID: `${countryCode}:${officialId}`,
    countryCode,
    name,
    certificates: certificates.map((listed) => {
      const { validFrom, validTo } = listedCertificate(listed);
      return {
        'x5t#S256': listedThumbprint(listed),
        validFrom: new Date(validFrom).toISOString(),
        validUntil: new Date(validTo).toISOString(),
        certificatePEM: listed,
      };
    }),
    accreditationPeriods: [{ portableDocument: 'EHIC', validFrom: '2020-01-01T00:00:00Z' }],
  };
}
