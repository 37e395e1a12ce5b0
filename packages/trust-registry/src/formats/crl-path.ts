import type { Certificate } from '@prova/trust';
import { subjectKeyIdentifier } from './subject-key-identifier.ts';

/** Where the list of what an authority has revoked lies, in a release and below the registry's address: `crl/0a1b….crl`. */
export function crlPath(authority: Certificate): string {
  return `crl/${Buffer.from(subjectKeyIdentifier(authority)).toString('hex')}.crl`;
}
