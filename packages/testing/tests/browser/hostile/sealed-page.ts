import { encodeQrText } from '@prova/credential';
import { newHash } from '@prova/issuer';
import { createSealForm, softwareSigner } from '@prova/keys';
import { sealPage } from '@prova/paper';
import type { SealName } from '../../../src/fixtures/seal-orders.ts';
import { TEST_NOW } from '../../../src/test-authority.ts';
import { printer, TEMPLATE } from '../printed-page.ts';
import { kit } from './documents.ts';

/** The page of a certificate under the seal of an institution. */
export async function sealedPage(jws: string, sealedBy: SealName): Promise<Uint8Array> {
  const document = { jws, qrText: encodeQrText(jws) };
  await printer.prepare(TEMPLATE, [document]);
  const { privateKey, certificate } = kit.seal(sealedBy);
  const signer = softwareSigner({ privateKey, certificate });
  const form = createSealForm(signer);
  const page = printer.printForSeal(TEMPLATE, document, { at: TEST_NOW, room: form.room, newHash });
  const [signature = new Uint8Array()] = await signer.signMany([form.signingInput(page.digest)]);
  return sealPage(page, form.signedData(page.digest, signature));
}
