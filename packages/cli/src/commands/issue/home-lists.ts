import { join } from 'node:path';
import { createLog } from '@prova/http';
import {
  type HouseOrder,
  listFolder,
  listPublisher,
  type OpenHouse,
  openHouse,
} from '@prova/issuer';
import { systemTime } from '@prova/keys';
import type { Call } from '../../command.ts';
import type { IssuerHome } from '../../issuer-home.ts';
import { issuerUrl } from '../../issuer-url.ts';
import { momentOf } from '../../moment.ts';
import { houseOrder } from '../serve/issuer-settings.ts';

/** The house as the service would open it, at the moment of the call. */
export async function homeHouse(call: Call, home: IssuerHome, now: number): Promise<HouseOrder> {
  const log = createLog({ write: call.io.stderr }, () => now);
  const baseUrl = issuerUrl(call, home.environment);
  const order = await houseOrder(call, home, { log, baseUrl });
  const signers = { ...order.signers, time: { ...systemTime, now: () => now } };
  return { ...order, signers, now: () => now };
}

/** Publishes what has changed of the lists of a house, each time it is called. */
export function homeLists(
  call: Call,
  home: IssuerHome,
  order: HouseOrder,
  house: OpenHouse,
): () => Promise<unknown> {
  const { database, baseUrl, dataKey: placeKey, now } = order;
  const folder = listFolder(join(home.folder, 'issuer', 'lists'));
  const signerOf = async (id: string) => (await house.keyOf(id)).signer;
  const log = createLog({ write: call.io.stderr }, now);
  return listPublisher({ database, folder, baseUrl, placeKey, signerOf, now }, log);
}

/** Publishes what has changed of the lists of withdrawn documents of a home. */
export async function publishLists(call: Call, home: IssuerHome): Promise<void> {
  const order = await homeHouse(call, home, momentOf(call).now);
  const house = openHouse(order);
  try {
    await homeLists(call, home, order, house)();
  } finally {
    await house.close();
  }
}
