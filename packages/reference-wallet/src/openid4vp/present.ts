import { presentMdoc } from '../formats/mdoc.ts';
import { presentSdJwtVc } from '../formats/sd-jwt-vc.ts';
import { openPrivateJwk } from '../holder-key.ts';
import type { Choice } from './choose.ts';
import type { TakenRequest } from './request.ts';

/** Shows what was chosen to a request, signed with the key of the credential. `now` in epoch seconds. */
export async function presentation(
  { held, shown }: Choice,
  { binding }: Pick<TakenRequest, 'binding'>,
  now: number,
): Promise<string> {
  const key = openPrivateJwk(held.key);
  if (held.format === 'mso_mdoc') {
    const elements = Object.entries(shown).map(([namespace, items]) => [
      namespace,
      Object.keys(Object(items)),
    ]);
    return presentMdoc(held.credential, Object.fromEntries(elements), key, binding);
  }
  const { clientId: aud, nonce } = binding;
  return presentSdJwtVc(held.credential, shown, key, { aud, nonce, iat: now });
}
