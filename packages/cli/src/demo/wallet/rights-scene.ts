import { type CredentialFormat, type ReferenceWallet, WalletError } from '@prova/reference-wallet';
import type { Verdict } from '@prova/verifier';
import type { Told, WalletRecords } from '../social/ask-office.ts';
import { askWallet, type DeskQuestion } from './ask-wallet.ts';
import { askWhy } from './ask-why.ts';
import { another, type OfferPlace, offerDocument } from './offers.ts';
import type { Props, Scene, Stage } from './scene.ts';

const INSTITUTION = 'BE:0120';
const MUSEUM = 'be.local.museum-x.reduced';
const P0 = { rights: { profile: 'P0', rights: [MUSEUM] } };
const P2 = { rights: { profile: 'P2', rights: [MUSEUM], ageOver: 18 } };

/**
 * Somebody takes the proof of a right into a wallet, and their social status, and shows both at the counter of a museum: yes, and nothing
 * else. A social status that was withdrawn is a no. Asked why, the desk refuses to ask, and the wallet to answer a desk that does.
 */
export async function rightsScene(
  { entitlement, status }: WalletRecords,
  place: OfferPlace,
  { newWallet }: Props,
): Promise<Scene> {
  const [wallet, other] = [newWallet(), newWallet()];
  const ofStatus = { institution: INSTITUTION, type: 'status', record: { ...status } } as const;
  const right = { institution: INSTITUTION, type: 'entitlement', record: entitlement } as const;
  const withdrawn = await offerDocument(another(ofStatus), place);
  return {
    taken: [
      { offer: await offerDocument(right, place), wallet },
      { offer: await offerDocument(ofStatus, place), wallet },
      { offer: withdrawn, wallet: other },
    ],
    async play(stage) {
      const { desk, withdraw } = stage;
      const answer = async (
        question: DeskQuestion,
        from: ReferenceWallet,
        format: CredentialFormat,
      ) => ANSWERS[await askWallet(desk, question, { wallet: from, format })];
      const told: Told[] = [
        said(
          'yes',
          await answer(P0, wallet, 'dc+sd-jwt'),
          'A museum asks a wallet for its right, and for nothing else.',
        ),
        said('yes', await answer(P0, wallet, 'mso_mdoc'), 'The same in the other format.'),
        said(
          'yes',
          await answer(P2, wallet, 'dc+sd-jwt'),
          'It asks for the right and an age, of a social status of which it sees nothing else.',
        ),
      ];
      await withdraw(withdrawn, 'entitlement-ended');
      const ended = await answer(P2, other, 'mso_mdoc');
      told.push(said('no', ended, 'It asks for the same of a social status that was withdrawn.'));
      told.push(await askWhy(desk), await refusedBy(wallet, stage));
      return { judged: [], told };
    },
  };
}

/** What a counter makes of a verdict. */
const ANSWERS: Readonly<Record<Verdict, string>> = {
  accepted: 'yes',
  rejected: 'no',
  undetermined: 'cannot tell',
  'not-judged': 'no right shown',
};

function said(expected: string, answer: string, situation: string): Told {
  return { answer, expected, right: MUSEUM, situation };
}

async function refusedBy(wallet: ReferenceWallet, { overasking }: Stage): Promise<Told> {
  const asked = {
    ...{ expected: 'refused', right: 'the status behind it' },
    situation: 'A desk that asks a wallet all the same: the wallet shows nothing.',
  };
  try {
    await wallet.present(await overasking());
  } catch (error) {
    if (!(error instanceof WalletError)) throw error;
    return { ...asked, answer: error.code === 'request-overasks' ? 'refused' : error.code };
  }
  return { ...asked, answer: 'shown' };
}
