import { nodePlatform } from '@prova/platform-node';
import type { TrustMaterial } from '@prova/trust';
import { diagnose, worstOf } from '@prova/wallet-doctor';
import type { Call } from '../../command.ts';
import { openHome } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { printableJson } from '../../printable.ts';
import { loadTrust } from '../../trust-source.ts';
import { diagnosisText } from './diagnosis-text.ts';

/** 1 if a wallet refuses something. A trust list that is missing or refused is said on standard error, and looked over. */
export async function runWalletDoctor(call: Call): Promise<number> {
  const address = call.operand();
  const { now } = momentOf(call);
  const trust = await believed(call);
  const statusList = call.option('status-list');
  const diagnosis = await diagnose(address, {
    ...{ fetch, now, platform: nodePlatform },
    ...(trust && { trust }),
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
