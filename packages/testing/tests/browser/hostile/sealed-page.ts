import { encodeQrText } from '@prova/credential';
import { loadFonts, newHash } from '@prova/issuer';
import { createSealForm, softwareSigner } from '@prova/keys';
import { createPrinter, sealPage, templateId } from '@prova/paper';
import type { SealName } from '../../../src/fixtures/seal-orders.ts';
import { TEST_NOW } from '../../../src/test-authority.ts';
import { kit } from './documents.ts';

const printer = createPrinter(await loadFonts());
const ID = templateId({
  type: 'prc',
  languages: ['en'],
  environment: 'test',
  address: 'verify.example',
});

/** The page of a certificate, as an institution prints it. */
export async function printedPage(jws: string): Promise<Uint8Array> {
  const document = { jws, qrText: encodeQrText(jws) };
  await printer.prepare(ID, [document]);
  return printer.print(ID, document);
}

/** The same under the seal of an institution. */
export async function sealedPage(jws: string, sealedBy: SealName): Promise<Uint8Array> {
  const document = { jws, qrText: encodeQrText(jws) };
  await printer.prepare(ID, [document]);
  const { privateKey, certificate } = kit.seal(sealedBy);
  const signer = softwareSigner({ privateKey, certificate });
  const form = createSealForm(signer);
  const page = printer.printForSeal(ID, document, { at: TEST_NOW, room: form.room, newHash });
  const [signature = new Uint8Array()] = await signer.signMany([form.signingInput(page.digest)]);
  return sealPage(page, form.signedData(page.digest, signature));
}
