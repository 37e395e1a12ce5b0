import { encodeCbor } from '../encoding/cbor.ts';
import type { Platform } from '../platform.ts';
import type { PresentationBinding } from '../wallet/presentation.ts';

// OpenID4VP 1.0 appendix B.2.6.1:
//   SessionTranscript = [ null, null, OpenID4VPHandover ]
//   OpenID4VPHandover = [ "OpenID4VPHandover", OpenID4VPHandoverInfoHash ]      ; SHA-256 of OpenID4VPHandoverInfoBytes
//   OpenID4VPHandoverInfo = [ clientId : tstr, nonce : tstr, jwkThumbprint : bstr / null, responseUri : tstr ]

/** To which question an answer belongs, encoded, as both sides make it for themselves. The handover of the browser's own API is another. */
export async function sessionTranscript(
  { clientId, nonce, encryptionKeyThumbprint, responseUri }: PresentationBinding,
  platform: Pick<Platform, 'sha256'>,
): Promise<Uint8Array> {
  const info = encodeCbor([clientId, nonce, encryptionKeyThumbprint ?? null, responseUri]);
  const handover = ['OpenID4VPHandover', await platform.sha256(info)];
  return encodeCbor([null, null, handover]);
}
