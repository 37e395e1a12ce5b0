import type { CredentialFormat, HeldCredential, OpenCredential } from '../held-credential.ts';
import { openMdoc } from './mdoc.ts';
import { openSdJwtVc } from './sd-jwt-vc.ts';

/** Reads a credential of either format. Checks no signature: its verifier does. Throws what the libraries throw. */
export async function openCredential({
  format,
  credential,
}: Pick<HeldCredential, 'format' | 'credential'>): Promise<OpenCredential> {
  return OPENERS[format](credential);
}

const OPENERS: Readonly<
  Record<CredentialFormat, (credential: string) => OpenCredential | Promise<OpenCredential>>
> = { 'dc+sd-jwt': openSdJwtVc, mso_mdoc: openMdoc };
