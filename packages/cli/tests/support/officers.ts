import { NOW } from './moment.ts';
import { BE_0120, expectDone, openFolder, type Workshop } from './workshop.ts';

/** Who decides where nobody is invented. */
const OFFICERS = [
  { name: 'Carla', organisation: 'Registry House' },
  { name: 'Dirk', organisation: 'Ministry' },
];

/** 2004-06-01T00:00:00Z. */
const SINCE = 1_086_048_000;

/** Has Carla propose a change and Dirk approve it, as people would. */
export async function agreed(
  shop: Workshop,
  kind: string,
  members: object,
  [proposer, approver]: readonly [string, string] = ['Carla', 'Dirk'],
): Promise<void> {
  await shop.write('change.json', JSON.stringify(members));
  const propose = ['registry', 'propose', kind, '--as', proposer, '--in', 'change.json'];
  const { stdout } = await expectDone(shop.type([...propose, '--now', NOW]));
  await expectDone(
    shop.type(['registry', 'approve', requestIn(stdout), '--as', approver, '--now', NOW]),
  );
}

/** The id of the request that a command made. */
export function requestIn(stdout: string): string {
  const [, id = ''] = / approve ([0-9a-f-]{36}) /.exec(stdout) ?? [];
  if (id === '') throw new Error(`No request in: ${stdout}`);
  return id;
}

/**
 * A folder with a scheme of BE:0120 for the real world, where the command may not sign for two: every change goes through
 * the hands of Carla and Dirk.
 */
export async function openRealWorkshop(): Promise<Workshop> {
  const shop = await openFolder();
  const { id: institution, name } = BE_0120;
  await shop.write('institutions.json', JSON.stringify([BE_0120]));
  await shop.write('officers.json', JSON.stringify(OFFICERS));
  const files = ['--institutions', 'institutions.json', '--officers', 'officers.json'];
  const terms = ['--environment', 'prod', '--now', NOW];
  await expectDone(shop.type(['registry', 'init', ...files, ...terms]));
  const der = await shop.readBytes('.prova', 'registry', 'authorities', 'BE.der');
  await agreed(shop, 'add-authority', { certificate: Buffer.from(der).toString('base64url') });
  await agreed(shop, 'admit-institution', { institution, name, validFrom: SINCE });
  await agreed(shop, 'accredit', { institution, competence: 'EHIC', from: SINCE });
  await agreed(shop, 'bind-certificate', { institution, competences: ['EHIC'], from: SINCE });
  await expectDone(shop.type(['registry', 'publish', '--now', NOW]));
  return shop;
}
