import { CREDENTIAL_FORMATS } from '@prova/reference-wallet';
import { type Holder, recordOn } from '../holders.ts';
import type { Judged } from '../judged.ts';
import { askWallet } from './ask-wallet.ts';
import { another, type OfferPlace, offerDocument } from './offers.ts';
import type { Props, Scene } from './scene.ts';

const QUESTION = { preset: 'ehic' };

/** A holder's card goes into a wallet in both formats and is shown to a desk; and so is another one, which its institution withdrew meanwhile. */
export async function cardScene(
  holder: Holder,
  place: OfferPlace,
  { newWallet }: Props,
): Promise<Scene> {
  const { institution, type } = holder;
  const card = { institution, type, record: recordOn(holder, place.today) };
  const [wallet, other] = [newWallet(), newWallet()];
  const kept = await offerDocument(card, place);
  const withdrawn = await offerDocument(another(card), place);
  return {
    taken: [
      { offer: kept, wallet },
      { offer: withdrawn, wallet: other },
    ],
    async play({ desk, withdraw }) {
      const judged: Judged[] = [];
      for (const format of CREDENTIAL_FORMATS) {
        const verdict = await askWallet(desk, QUESTION, { wallet, format });
        judged.push({ ...IN_A_WALLET[format], expected: 'accepted', verdict });
      }
      await withdraw(withdrawn, 'lost-or-stolen');
      const verdict = await askWallet(desk, QUESTION, { wallet: other, format: 'mso_mdoc' });
      judged.push({ ...WITHDRAWN, expected: 'rejected', verdict });
      return { judged, told: [] };
    },
  };
}

const IN_A_WALLET = {
  'dc+sd-jwt': {
    carrier: 'a wallet, SD-JWT VC',
    situation: 'The frontier worker’s card in a wallet, asked for by a desk.',
  },
  mso_mdoc: { carrier: 'a wallet, mdoc', situation: 'The same card in the other format.' },
} as const;

const WITHDRAWN = {
  carrier: 'a wallet, mdoc',
  situation: 'A card in a wallet that its institution has withdrawn.',
} as const;
