import {
  CREDENTIAL_FORMATS,
  type CredentialFormat,
  type ReferenceWallet,
} from '@prova/reference-wallet';
import type { Verdict } from '@prova/verifier';
import { type Holder, recordOn } from '../holders.ts';
import type { Judged } from '../judged.ts';
import { askWallet } from './ask-wallet.ts';
import { another, type OfferPlace, offerDocument } from './offers.ts';
import type { Props, Scene } from './scene.ts';

/**
 * Both parents of a child have its ISI+ card, each in a wallet of their own, and either shows it. What one of them loses ends for them alone; when the card
 * is withdrawn it ends for both.
 */
export async function familyScene(
  holder: Holder,
  place: OfferPlace,
  { newWallet }: Props,
): Promise<Scene> {
  const { institution, type } = holder;
  // A card of its own each time, for it will be lost.
  const card = another({ institution, type, record: recordOn(holder, place.today) });
  const [one, other] = [newWallet(), newWallet()];
  const offers = [
    await offerDocument({ ...card, parent: 'parent-1' }, place),
    await offerDocument({ ...card, parent: 'parent-2' }, place),
  ] as const;
  return {
    taken: [
      { offer: offers[0], wallet: one },
      { offer: offers[1], wallet: other },
    ],
    async play({ desk, withdraw, withdrawHolder }) {
      const judged: Judged[] = [];
      const show = async (
        expected: Verdict,
        wallet: ReferenceWallet,
        format: CredentialFormat,
        situation: string,
      ) => {
        const verdict = await askWallet(desk, { preset: 'isiplus' }, { wallet, format });
        judged.push({ carrier: CARRIERS[format], situation, expected, verdict });
      };
      const [sdJwt, mdoc] = CREDENTIAL_FORMATS;
      await show('accepted', one, sdJwt, 'A child’s ISI+ card, shown by one parent.');
      await show('accepted', other, mdoc, 'The same card, shown by the other.');
      await withdrawHolder(offers[0], 'parent-1');
      await show('rejected', one, mdoc, 'The first parent’s phone was stolen: their card ends,');
      await show('accepted', other, sdJwt, 'and that of the other parent does not.');
      await withdraw(offers[0], 'lost');
      await show('rejected', other, mdoc, 'The card itself was withdrawn: it ends for both.');
      return { judged, told: [] };
    },
  };
}

const CARRIERS = { 'dc+sd-jwt': 'a wallet, SD-JWT VC', mso_mdoc: 'a wallet, mdoc' } as const;
