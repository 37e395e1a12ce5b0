import { encodeBase64 } from '../encoding/base64.ts';
import { encodeUtf8 } from '../encoding/text.ts';
import type { SdJwtVcType } from '../profiles/profile.ts';
import { typeMetadata } from './type-metadata.ts';

const written = new WeakMap<SdJwtVcType, Uint8Array>();

/**
 * The metadata of a type as they are served, octet for octet: `vct#integrity` is over these (SD-JWT VC §7). They name no address, so they are
 * the same at every issuer, and whoever has this program has them. Of one type they are written once.
 */
export function typeMetadataDocument(type: SdJwtVcType): Uint8Array {
  const known = written.get(type);
  if (known) return known;
  const document = encodeUtf8(JSON.stringify(typeMetadata(type)));
  written.set(type, document);
  return document;
}

/** Integrity metadata of what has this SHA-256 (W3C Subresource Integrity §3.1). */
export function integrityMetadata(sha256: Uint8Array): string {
  return `sha256-${encodeBase64(sha256)}`;
}
