import { createLog } from '@prova/http';
import { revoke } from '@prova/issuer';
import { CREDENTIAL_FORMATS, createReferenceWallet } from '@prova/reference-wallet';
import { administrationOf } from '../../administration.ts';
import type { Call } from '../../command.ts';
import { publishLists } from '../../commands/issue/home-lists.ts';
import { openDesk } from '../../commands/serve/run-desk.ts';
import { openIssuer } from '../../commands/serve/run-issuer.ts';
import { NO_SIGN_IN } from '../../commands/serve/sign-in-settings.ts';
import { type IssuerHome, withIssuer } from '../../issuer-home.ts';
import { demoDeskKey } from '../desk-key.ts';
import type { Holder } from '../holders.ts';
import type { Judged } from '../judged.ts';
import type { Told } from '../social/ask-office.ts';
import { askCounter } from './ask-counter.ts';
import { askWallet } from './ask-wallet.ts';
import { carryStatusLists } from './carry-lists.ts';
import { type DemoOffer, type OfferPlace, offerAnother, offerCard } from './offers.ts';
import { redirected } from './redirected.ts';

/** How the services of the demo are reached; origins. */
export interface DemoAddresses {
  readonly issuer: string;
  readonly desk: string;
}

/** Verdicts on what a wallet showed, and whether the desk may ask it about rights. */
export interface ShownWallet {
  readonly judged: readonly Judged[];
  readonly told: readonly Told[];
}

/**
 * A holder's card goes into a wallet in both formats and is shown to a desk; and so is another one, which its institution withdrew meanwhile.
 * The wallet is the reference wallet, of which nothing is ours. The services are up for a moment, wherever there is room: what else listens
 * on this machine is left alone.
 */
export async function showWallet(
  call: Call,
  holder: Holder,
  { addresses: { issuer, desk }, ...place }: OfferPlace & { readonly addresses: DemoAddresses },
): Promise<ShownWallet> {
  const trial = call.with({ PROVA_ISSUER_URL: issuer, PROVA_DESK_URL: desk });
  const log = createLog({ write: () => undefined }, () => call.io.now() / 1000);
  const places = new Map<string, string>();
  const newWallet = () =>
    createReferenceWallet({
      now: () => Math.floor(call.io.now() / 1000),
      fetch: redirected(places),
    });
  const [wallet, other] = [newWallet(), newWallet()];
  const kept = await offerCard(holder, place);
  const withdrawn = await offerAnother(holder, place);
  const deskKey = await demoDeskKey(place.home, place.prova);

  return withIssuer(trial, async (home) => {
    const service = await openIssuer(trial, home, { log, port: 0, threads: 0, signIn: NO_SIGN_IN });
    await whileUp(service, async (listensAt) => {
      places.set(issuer, listensAt);
      await wallet.accept(kept.uri, kept);
      await other.accept(withdrawn.uri, withdrawn);
    });
    await withdraw(trial, home, withdrawn);
    await carryStatusLists(home, issuer);

    const counter = await openDesk(trial, home, { log, port: 0, deskKey });
    return whileUp(counter, async (listensAt) => {
      places.set(desk, listensAt);
      const rows: Judged[] = [];
      for (const format of CREDENTIAL_FORMATS) {
        const verdict = await askWallet(listensAt, wallet, format);
        rows.push({ ...IN_A_WALLET[format], expected: 'accepted', verdict });
      }
      const verdict = await askWallet(listensAt, other, 'mso_mdoc');
      rows.push({ ...WITHDRAWN, expected: 'rejected', verdict });
      return { judged: rows, told: await askCounter(listensAt) };
    });
  });
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

/** The institution withdraws a document, and its lists say so. */
async function withdraw(
  call: Call,
  home: IssuerHome,
  { institution: institutionId, attestation: jti }: DemoOffer,
): Promise<void> {
  const order = {
    ...administrationOf(call),
    institutionId,
    jti,
    reason: 'lost-or-stolen',
  } as const;
  await home.database.transaction((tx) => revoke(tx, order));
  await publishLists(call, home);
}
