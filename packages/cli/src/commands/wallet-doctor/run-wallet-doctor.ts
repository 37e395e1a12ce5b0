import { CatalogueError, type CheckedCatalogue, openCatalogue } from '@prova/catalogue';
import { nodePlatform } from '@prova/platform-node';
import type { TrustMaterial } from '@prova/trust';
import { diagnose, worstOf } from '@prova/wallet-doctor';
import { readCatalogue } from '../../catalogue-source.ts';
import type { Call } from '../../command.ts';
import { openHome } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { printableJson } from '../../printable.ts';
import { loadTrust } from '../../trust-source.ts';
import { diagnosisText } from './diagnosis-text.ts';

/** 1 if a wallet refuses something. A trust list or a catalogue that is missing or refused is said on standard error, and looked over. */
export async function runWalletDoctor(call: Call): Promise<number> {
  const address = call.operand();
  const { now } = momentOf(call);
  const trust = await believed(call);
  const catalogue = await registrations(call, trust);
  const statusList = call.option('status-list');
  const diagnosis = await diagnose(address, {
    ...{ fetch, now, platform: nodePlatform },
    ...(trust && { trust }),
    ...(catalogue && { catalogue }),
    ...(statusList !== undefined && { statusList }),
  });
  const text = call.flag('json')
    ? `${printableJson(diagnosis)}\n`
    : diagnosisText(diagnosis, { io: call.io, steps: call.flag('steps') });
  call.io.stdout(text);
  return worstOf(diagnosis.findings) === 'NOT PASSED' ? 1 : 0;
}

async function believed(call: Call): Promise<TrustMaterial | undefined> {
  const trust = await loadTrust(call, await openHome(call));
  if (trust && !('refused' in trust)) return trust;
  const why = trust ? `is refused as ${trust.refused}` : 'is not here';
  call.io.stderr(`The trust list ${why}: nothing is said of who is trusted.\n`);
  return undefined;
}

/** The catalogue that the trust list names: it says who may ask for more than a right. */
async function registrations(
  call: Call,
  trust: TrustMaterial | undefined,
): Promise<CheckedCatalogue | undefined> {
  const bytes = await readCatalogue(call, await openHome(call));
  if (!bytes || !trust) return undefined;
  try {
    return await openCatalogue(bytes, trust.snapshot, nodePlatform);
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    const why = `The catalogue of rights is refused as ${error.code}`;
    call.io.stderr(`${why}: nobody is taken for registered in it.\n`);
    return undefined;
  }
}
