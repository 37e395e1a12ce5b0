import { nodePlatform } from '@prova/platform-node';
import type { TrustMaterial } from '@prova/trust';
import { type Diagnosis, diagnose } from '@prova/wallet-doctor';
import { IssuerError } from '../../errors.ts';
import { credentialIssuerOf } from '../credential-issuer.ts';
import type { WalletOffice } from '../wallet-office.ts';

/** A diagnosis, and when it was made, epoch seconds. */
export interface OwnDiagnosis extends Diagnosis {
  readonly at: number;
}

export interface OwnDiagnosesOrder extends Pick<WalletOffice, 'baseUrl' | 'now' | 'trust'> {
  /** How the address that others reach is asked; without it as any program would. */
  readonly reach?: typeof fetch;
}

/** Seconds for which one is handed out again: strangers ask for them as often as they like. */
const GOOD_FOR = 60;

/**
 * What wallets would say of institutions of this house, asked at the very address that wallets ask: so a proxy in between is looked at too. Nobody
 * names an address here, and no answer leads out of the house, so that it cannot be sent to other machines of the network. Each institution is
 * walked once a minute at most.
 */
export function ownDiagnoses(
  order: OwnDiagnosesOrder,
): (institutionId: string) => Promise<OwnDiagnosis> {
  const { baseUrl, now, reach = fetch } = order;
  const known = new Map<string, { readonly at: number; readonly made: Promise<OwnDiagnosis> }>();
  const make = async (institutionId: string, at: number): Promise<OwnDiagnosis> => {
    const trust = await trustIfUsable(order);
    const diagnosis = await diagnose(credentialIssuerOf(baseUrl, institutionId), {
      ...{ fetch: reach, now: at, platform: nodePlatform },
      within: [new URL(baseUrl).origin],
      ...(trust && { trust }),
    });
    return { ...diagnosis, at };
  };
  return (institutionId) => {
    const at = Math.floor(now());
    const before = known.get(institutionId);
    if (before && Math.abs(at - before.at) < GOOD_FOR) return before.made;
    const made = make(institutionId, at);
    known.set(institutionId, { at, made });
    made.catch(() => known.delete(institutionId));
    return made;
  };
}

/** Without a list that can be used, nothing is said of who is trusted. */
async function trustIfUsable({ trust }: OwnDiagnosesOrder): Promise<TrustMaterial | undefined> {
  try {
    return await trust();
  } catch (error) {
    if (error instanceof IssuerError) return undefined;
    throw error;
  }
}
