import type { Presentation, PresentationBinding } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { nothingInstalled, openSnapshot, type Snapshot, trustMaterial } from '@prova/trust';
import {
  type PresentationContext,
  type PresentationReport,
  revocationLists,
  verifyPresentation,
} from '@prova/verifier';
import { TEST_NOW, type TestAuthority } from '../../../src/index.ts';

export const DAY = 86_400;
export const ISSUER = 'https://issuer.example/wallet/BE-0120';
/** The list of copies, and where an institution must say that its lists are. */
export const LIST = 'https://issuer.example/statusLists/K7Q2';
export const LISTS = 'https://issuer.example/statusLists/';

export const binding: PresentationBinding = {
  clientId: 'x509_hash:Uvo3HtuIxuhC92rShpgqcT3YXwrqRxWEviRiA0OZszk',
  nonce: 'exc7gBkxjx1rdc9udRrveKvSsJIq80avlXeLHhGwqtA',
  responseUri: 'https://desk.example/verifier/v1/presentations/responses/1',
};

/** What a desk believes that has just fetched the list of this authority. */
export async function trustIn(authority: TestAuthority, overrides: Partial<Snapshot> = {}) {
  const opened = await openSnapshot(await authority.snapshot(overrides), {
    ...{ root: authority.root.certificate, environment: 'test', platform: nodePlatform },
  });
  return trustMaterial(opened, nothingInstalled('test', 0));
}

/** Judges what is shown on the day of the tests, by this trust, with this one list of copies at hand. */
export function judgeBy({
  trust,
  list,
}: {
  readonly trust: PresentationContext['trust'];
  readonly list: string;
}) {
  return (
    presentation: Presentation,
    changes: Partial<PresentationContext> = {},
  ): Promise<PresentationReport> =>
    verifyPresentation(presentation, {
      ...{ trust, lists: revocationLists((uri) => (uri === LIST ? list : undefined)) },
      ...{ policy: { environment: 'test' }, platform: nodePlatform, binding },
      ...{ today: '2026-11-24', now: TEST_NOW, ...changes },
    });
}

/** `accepted`, or the verdict with the first step that was not passed, and why. */
export function decided({ verdict, reasons: [reason] }: PresentationReport): string {
  return reason ? `${verdict} ${reason.step} ${reason.code}` : verdict;
}
