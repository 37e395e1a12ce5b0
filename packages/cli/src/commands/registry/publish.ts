import { nodePlatform } from '@prova/platform-node';
import { openSnapshot } from '@prova/trust';
import { openScheme, publishScheme } from '@prova/trust-registry';
import type { Call, Command } from '../../command.ts';
import { homeFolder } from '../../home.ts';
import { MOMENT_OPTIONS, momentOf } from '../../moment.ts';

/** `prova registry publish`: signs the register as the next snapshot. */
export const registryPublishCommand: Command = {
  name: 'registry publish',
  summary: 'sign and publish the register as the next trust list',
  options: MOMENT_OPTIONS,
  run: runPublish,
};

async function runPublish(call: Call): Promise<number> {
  const scheme = await openScheme(homeFolder(call));
  const { now } = momentOf(call);
  const bytes = await publishScheme(scheme, { now, platform: nodePlatform });
  const { root, environment, home } = scheme;
  const { snapshot } = await openSnapshot(bytes, { root, environment, platform: nodePlatform });
  const { sequence, institutions, sealCertificates } = snapshot;
  call.io.stdout(
    `Published ${environment.toUpperCase()} trust list ${sequence}: ${institutions.length} institutions, ` +
      `${sealCertificates.length} certificates. ${home.snapshot(environment)}\n`,
  );
  return 0;
}
