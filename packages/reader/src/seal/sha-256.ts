import { childrenOf, DER, type DerElement, readObjectIdentifier } from '@prova/trust';
import { SHA_256 } from './oids.ts';
import { fault } from './seal-fault.ts';

/**
 * Reads an AlgorithmIdentifier, which must be SHA-256. Its parameters are absent or, as older software writes them, NULL
 * (RFC 5754 §2). Throws `SealFault`, `TrustError` `cert-malformed`.
 */
export function readSha256(element: DerElement | undefined): void {
  const [oid, parameters, ...more] = childrenOf(element, DER.sequence);
  if (readObjectIdentifier(oid) !== SHA_256) fault('another digest');
  if (more.length > 0) fault('a digest with parameters');
  if (parameters !== undefined) requireNull(parameters);
}

/** `SealFault` for anything but NULL. */
export function requireNull(parameters: DerElement | undefined): void {
  if (parameters?.tag !== DER.null || parameters.content.length > 0) fault('unknown parameters');
}
