import { encodeBase64url } from '../encoding/base64url.ts';
import { CredentialError, type CredentialErrorCode } from '../errors.ts';
import { requireNothingCritical } from '../jws-header.ts';
import type { Platform } from '../platform.ts';
import { holderKeyInfo } from '../wallet/holder-key.ts';
import type { PresentationBinding } from '../wallet/presentation.ts';
import { KEY_BINDING_TYPE } from './names.ts';
import type { SdJwtVc } from './open-sd-jwt-vc.ts';

/** Seconds by which a holder's clock may differ from ours, with the time that an answer takes, to either side. */
export const KEY_BINDING_WINDOW = 300;

/** What the holder's answer must be bound to, and when it is read, in epoch seconds. */
export interface KeyBindingExpectation extends Pick<PresentationBinding, 'clientId' | 'nonce'> {
  readonly now: number;
}

/** A presentation that the holder made for this very question. */
export interface KeyBinding {
  /** By the holder's clock, in epoch seconds. */
  readonly issuedAt: number;
}

/**
 * Checks the holder's answer in a presentation (RFC 9901 §7.3): made by the key in the credential, for this audience and nonce, over exactly
 * these disclosures, and just now. Members of its header besides are not read, so that no key in it counts.
 *
 * Does not check the issuer's signature, without which the key in the credential is anybody's; nor that the nonce was not used before.
 * Throws `CredentialError`: `kb-missing`, `kb-typ`, `jws-crit`, `kb-aud`, `kb-nonce`, `kb-sd-hash`, `kb-time`, `kb-signature`
 * (also for another algorithm than ES256).
 */
export async function openKeyBinding(
  { keyBinding, presented, holderKey }: SdJwtVc,
  { clientId, nonce, now }: KeyBindingExpectation,
  platform: Pick<Platform, 'sha256' | 'verifySignature'>,
): Promise<KeyBinding> {
  if (!keyBinding) throw fault('kb-missing', 'The holder has signed nothing.');
  const { header, payload, signingInput, signature } = keyBinding;
  if (header['typ'] !== KEY_BINDING_TYPE) throw fault('kb-typ', 'Not a key binding by its header.');
  requireNothingCritical(header);
  if (payload['aud'] !== clientId) throw fault('kb-aud', 'The answer is for somebody else.');
  if (payload['nonce'] !== nonce) throw fault('kb-nonce', 'The answer is to another question.');
  const hash = await platform.sha256(presented);
  if (payload['sd_hash'] !== encodeBase64url(hash)) {
    throw fault('kb-sd-hash', 'The answer is about other disclosures.');
  }
  const issuedAt = requireNow(payload['iat'], now);
  const key = holderKeyInfo(holderKey);
  const outcome =
    header['alg'] === 'ES256'
      ? await platform.verifySignature('ES256', key, signingInput, signature)
      : 'invalid';
  if (outcome !== 'valid') throw fault('kb-signature', 'The answer is not by the holder’s key.');
  return { issuedAt };
}

function requireNow(iat: unknown, now: number): number {
  if (typeof iat === 'number' && Math.abs(iat - now) <= KEY_BINDING_WINDOW) return iat;
  throw fault('kb-time', 'The answer was not made just now.');
}

function fault(code: CredentialErrorCode, message: string): CredentialError {
  return new CredentialError(code, message);
}
