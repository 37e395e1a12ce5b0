import { nodePlatform } from '@prova/platform-node';
import { openSnapshot } from '@prova/trust';
import { openScheme, publishScheme } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark, homeFolder } from '../../home.ts';
import { momentOf, writtenInstant } from '../../moment.ts';
import { alignedTable } from '../../table.ts';

/** Publishes the scheme of the home and says what is in the list now. */
export async function publishList(call: Call): Promise<number> {
  const scheme = await openScheme(homeFolder(call));
  const { now } = momentOf(call);
  const bytes = await publishScheme(scheme, { now, platform: nodePlatform });
  const { root, environment, home } = scheme;
  const { snapshot } = await openSnapshot(bytes, { root, environment, platform: nodePlatform });
  const { sequence, issuedAt, nextUpdate, institutions, sealCertificates, tombstones } = snapshot;
  const rows = [
    ['trust list', String(sequence)],
    ['institutions', String(institutions.length)],
    ['certificates', String(sealCertificates.length)],
    ['withdrawals', String(tombstones.length)],
    ['issued', writtenInstant(issuedAt)],
    ['runs out', writtenInstant(nextUpdate)],
    ['file', home.snapshot(environment)],
  ];
  call.io.stdout(`${environmentMark(environment)}${alignedTable(rows)}\n`);
  return 0;
}

/** With `--publish` the same; else says that verifiers do not know yet. */
export async function publishIfAsked(call: Call): Promise<number> {
  if (call.flag('publish')) return publishList(call);
  call.io.stdout('Verifiers learn of it with prova registry publish.\n');
  return 0;
}
