import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { OPENSSL } from './system-tools.ts';
import type { Witness } from './witness.ts';

export const certificatePathsWitness: Witness = {
  name: 'openssl verify',
  attests:
    'every seal, reader, country authority and list signer leads to the root (RFC 5280, strictly)',
  needs: [OPENSSL],
  testify({ institutions, root, listSigner, reader, scratch }) {
    const folder = join(scratch, 'certificates');
    mkdirSync(folder);
    const trusted = asPem(root, folder);
    const leadsToRoot = (certificate: string, ...between: readonly string[]): string[] => {
      const { status, stdout, stderr } = OPENSSL.ask(
        ...['verify', '-x509_strict', '-no-CApath', '-no-CAstore', '-CAfile', trusted],
        ...between.flatMap((path) => ['-untrusted', asPem(path, folder)]),
        asPem(certificate, folder),
      );
      const isProven = status === 0 && stdout.trim().endsWith(': OK');
      return isProven ? [] : [`${basename(certificate)}: ${(stderr || stdout).trim()}`];
    };
    const authorities = [...new Set(institutions.map(({ authority }) => authority))];
    return {
      judged: `${2 * institutions.length + authorities.length + 2} certificates`,
      findings: [
        ...leadsToRoot(listSigner),
        ...authorities.flatMap((authority) => leadsToRoot(authority)),
        ...institutions.flatMap(({ seal, walletSeal, authority }) => [
          ...leadsToRoot(seal, authority),
          ...leadsToRoot(walletSeal, authority),
        ]),
        ...leadsToRoot(reader, ...authorities),
      ],
    };
  },
};

/** openssl takes PEM where it takes a list of certificates. */
function asPem(der: string, folder: string): string {
  if (der.endsWith('.pem')) return der;
  const pem = join(folder, `${basename(der, '.der')}.pem`);
  OPENSSL.tell('x509', '-inform', 'DER', '-in', der, '-out', pem);
  return pem;
}
