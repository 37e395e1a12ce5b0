import { writtenInstant } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { openSnapshot } from '@prova/trust';
import {
  catalogueFault,
  loadRegister,
  PUBLICATION_STEPS,
  type PublicationStepName,
  type Registry,
  takeStep,
} from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { registryUrl, withRegistry } from '../../registry-home.ts';
import { alignedTable } from '../../table.ts';

/** What each step has done, and by whose keys. */
const DONE: Readonly<Record<PublicationStepName, readonly [string, string]>> = {
  prepare: ['prepared', 'what it says is fixed, and numbered'],
  sign: ['signed', 'by the list signer, and revocation lists by their authorities'],
  endorse: ['endorsed', 'by two holders of targets keys'],
  release: ['released', 'by the online keys; verifiers get it from now on'],
};

/** Publishes the register of the home in four steps, or takes one of them, and says what is in the list now. */
export async function publishList(call: Call): Promise<number> {
  const only = call.choice('step', PUBLICATION_STEPS);
  const { now } = momentOf(call);
  const order = { now, actor: 'command-line', baseUrl: registryUrl(call) };
  return withRegistry(call, async (registry) => {
    call.io.stdout(environmentMark(registry.scheme.environment));
    if (!only || only === 'prepare') await tellFault(call, registry);
    for (const step of only ? [only] : PUBLICATION_STEPS) {
      const sequence = await takeStep(registry, step, order);
      const [word, how] = DONE[step];
      call.io.stdout(`${alignedTable([[`list ${sequence}`, word.padEnd(8), how]])}\n`);
    }
    if (only === undefined || only === 'release') call.io.stdout(await describe(registry));
    return 0;
  });
}

/** A catalogue that breaks its rules stops nothing but itself, and whoever publishes is told. */
async function tellFault(call: Call, { place }: Registry): Promise<void> {
  const fault = catalogueFault(await loadRegister(place.database));
  if (!fault) return;
  call.io.stderr(
    `The catalogue of the register does not go out (${fault.code}: ${fault.message}). The one before it stays.\n`,
  );
}

/** With `--publish` the same; else says that verifiers do not know yet. */
export async function publishIfAsked(call: Call): Promise<number> {
  if (call.flag('publish')) return publishList(call);
  call.io.stdout('Verifiers learn of it with prova registry publish.\n');
  return 0;
}

async function describe({ scheme }: Registry): Promise<string> {
  const { root, environment, home } = scheme;
  const bytes = (await scheme.snapshot()) ?? new Uint8Array();
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
  return `${alignedTable(rows)}\n`;
}
