import { randomBytes } from 'node:crypto';
import { encodeQrText, PRC_SCHEMA_ID } from '@prova/credential';
import {
  type IdentifiedPayload,
  type IssuingOffice,
  newHash,
  openSealer,
  type ReleasedAttestation,
  releaseAll,
  type SignedPayload,
  sealOrder,
  sealPages,
  signPayloads,
} from '@prova/issuer';
import { SAMPLE_PRC } from '../tokens.ts';

/** Cards that go through the line together. */
export const CHUNK = 16;

/** The stages of the card line, each for a chunk of cards. What is called made lacks the self-check and never leaves a house. */
export interface CardLine {
  jws(): Promise<readonly SignedPayload[]>;
  releasedJws(): Promise<readonly ReleasedAttestation[]>;
  made(): Promise<readonly Uint8Array[]>;
  released(): Promise<readonly Uint8Array[]>;
  releasedAndSealed(): Promise<readonly Uint8Array[]>;
}

/** A line that issues to invented people, a few hundred in turn, so that no stage lives off having just seen the same text. */
export async function openCardLine(office: IssuingOffice): Promise<CardLine> {
  const { printer, templateId, profile } = office;
  const { signer } = profile;
  const { trust, now } = office.release;
  const sealer = await openSealer(signer, { institution: profile.institution, trust, now });
  const chunks = Array.from({ length: 16 }, () => Array.from({ length: CHUNK }, payload));
  let next = 0;
  await printer.prepare(templateId);

  const jws = () => signPayloads(chunks[next++ % chunks.length] ?? [], signer);
  const releasedJws = async () =>
    (await releaseAll(await jws(), office.release)).map((each) => {
      if (each.status === 'fulfilled') return each.value;
      throw each.reason;
    });
  return {
    jws,
    releasedJws,
    made: async () =>
      (await jws()).map((each) =>
        printer.print(templateId, { jws: each.jws, qrText: encodeQrText(each.jws) }),
      ),
    released: async () => (await releasedJws()).map((each) => printer.print(templateId, each)),
    async releasedAndSealed() {
      const order = { ...sealOrder(sealer, office.release.now), newHash };
      const released = await releasedJws();
      const pages = released.map((each) => printer.printForSeal(templateId, each, order));
      return sealPages(pages, sealer);
    },
  };
}

/** The payload of an invented person, as it comes out of the lint. */
function payload(): IdentifiedPayload {
  const id = randomBytes(8).toString('hex').toUpperCase();
  return {
    sid: PRC_SCHEMA_ID,
    jti: id,
    rid: 'https://issuer.example/revocationLists/26a',
    prc: { ...SAMPLE_PRC, fn: `Holder ${id.slice(0, 6)}`, hi: id },
  };
}
