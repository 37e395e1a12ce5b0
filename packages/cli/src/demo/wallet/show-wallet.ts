import { createLog } from '@prova/http';
import { revoke, withdrawHolder } from '@prova/issuer';
import { createReferenceWallet } from '@prova/reference-wallet';
import { administrationOf } from '../../administration.ts';
import { handedCatalogue } from '../../catalogue-source.ts';
import type { Call } from '../../command.ts';
import { publishLists } from '../../commands/issue/home-lists.ts';
import { openDesk } from '../../commands/serve/run-desk.ts';
import { openIssuer } from '../../commands/serve/run-issuer.ts';
import { NO_SIGN_IN } from '../../commands/serve/sign-in-settings.ts';
import { type DeskKeyFiles, walletSettings } from '../../commands/serve/wallet-settings.ts';
import { CliError } from '../../errors.ts';
import { openHome } from '../../home.ts';
import { type IssuerHome, withIssuer } from '../../issuer-home.ts';
import { demoDeskKey } from '../desk-key.ts';
import type { Holder } from '../holders.ts';
import type { WalletRecords } from '../social/ask-office.ts';
import { cardScene } from './card-scene.ts';
import { carryStatusLists } from './carry-lists.ts';
import { familyScene } from './family-scene.ts';
import type { OfferPlace } from './offers.ts';
import { overaskingLink } from './overasking-link.ts';
import { redirected } from './redirected.ts';
import { rightsScene } from './rights-scene.ts';
import type { Props, Scene, ShownWallet, Stage } from './scene.ts';

/** How the services of the demo are reached; origins. */
export interface DemoAddresses {
  readonly issuer: string;
  readonly desk: string;
}

/** Whose documents go into wallets; what is missing is not shown. */
export interface WalletPeople {
  /** Of a card that is printed too. */
  readonly cardHolder: Holder;
  /** On an ISI+ card. */
  readonly child?: Holder | undefined;
  readonly rights?: WalletRecords | undefined;
}

/**
 * Documents go into wallets and are shown to a desk, scene by scene. The wallets are the reference wallet, of which nothing is ours. The
 * services are up for a moment, wherever there is room: what else listens on this machine is left alone.
 */
export async function showWallet(
  call: Call,
  people: WalletPeople,
  place: OfferPlace & { readonly addresses: DemoAddresses },
): Promise<ShownWallet> {
  const { issuer, desk } = place.addresses;
  const trial = call.with({ PROVA_ISSUER_URL: issuer, PROVA_DESK_URL: desk });
  const log = createLog({ write: () => undefined }, () => call.io.now() / 1000);
  const places = new Map<string, string>();
  const catalogue = await handedCatalogue(trial, await openHome(trial));
  const newWallet = () =>
    createReferenceWallet({
      ...(catalogue && { catalogue }),
      now: () => Math.floor(call.io.now() / 1000),
      fetch: redirected(places),
    });
  const scenes = await scenesOf(people, place, { newWallet });
  const deskKey = await demoDeskKey(place.home, place.prova);

  return withIssuer(trial, async (home) => {
    const service = await openIssuer(trial, home, { log, port: 0, threads: 0, signIn: NO_SIGN_IN });
    await whileUp(service, async (listensAt) => {
      places.set(issuer, listensAt);
      for (const { offer, wallet } of scenes.flatMap(({ taken }) => taken)) {
        await wallet.accept(offer.uri, offer);
      }
    });
    await publishLists(trial, home);
    await carryStatusLists(home, issuer);

    const listsReach = async (listensAt: string) => {
      await publishLists(trial, home);
      await carryStatusLists(home, issuer);
      // A desk looks for newer lists when somebody asks how it is.
      await (await fetch(`${listensAt}/health`)).text();
    };
    const counter = await openDesk(trial, home, { log, port: 0, deskKey });
    return whileUp(counter, async (listensAt) => {
      places.set(desk, listensAt);
      const stage: Stage = {
        desk: listensAt,
        async withdraw({ institution: institutionId, attestation: jti }, reason) {
          const order = { ...administrationOf(trial), institutionId, jti, reason };
          await home.database.transaction((tx) => revoke(tx, order));
          await listsReach(listensAt);
        },
        async withdrawHolder({ institution: institutionId, attestation: jti }, holder) {
          const order = { ...administrationOf(trial), institutionId, jti, holder };
          await home.database.transaction((tx) => withdrawHolder(tx, order));
          await listsReach(listensAt);
        },
        overasking: () => overaskingFrom(trial, home, { desk, deskKey }),
      };
      const shown: ShownWallet[] = [];
      for (const { play } of scenes) shown.push(await play(stage));
      return {
        judged: shown.flatMap(({ judged }) => judged),
        told: shown.flatMap(({ told }) => told),
      };
    });
  });
}

async function scenesOf(
  { cardHolder, child, rights }: WalletPeople,
  place: OfferPlace,
  props: Props,
): Promise<readonly Scene[]> {
  return [
    await cardScene(cardHolder, place, props),
    ...(child ? [await familyScene(child, place, props)] : []),
    ...(rights ? [await rightsScene(rights, place, props)] : []),
  ];
}

/** Throws `CliError` `configuration` for a desk without a key. */
async function overaskingFrom(
  call: Call,
  home: IssuerHome,
  { desk, deskKey }: { readonly desk: string; readonly deskKey: DeskKeyFiles },
): Promise<string> {
  const log = createLog({ write: () => undefined }, () => call.io.now() / 1000);
  const { presentations, close } = await walletSettings(call, home, { log, given: deskKey });
  try {
    if (!presentations) throw new CliError('configuration', 'The desk of the demo has no key.');
    const { signer } = presentations.key;
    return await overaskingLink({ signer, desk, now: Math.floor(call.io.now() / 1000) });
  } finally {
    await close();
  }
}

interface Service {
  readonly listensAt: string;
  close(): Promise<void>;
}

async function whileUp<T>(service: Service, work: (listensAt: string) => Promise<T>): Promise<T> {
  try {
    return await work(service.listensAt);
  } finally {
    await service.close();
  }
}
