import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskKeyFiles } from '../commands/serve/wallet-settings.ts';
import type { Prova } from './prova.ts';

/** The key with which the desk of the demo asks wallets; made the first time, under the authority of a country that the scheme has. */
export async function demoDeskKey(home: string, prova: Prova): Promise<DeskKeyFiles> {
  const folder = join(home, 'desk');
  const files = { key: join(folder, 'reader.key.pem'), certificates: join(folder, 'reader.pem') };
  if (existsSync(files.certificates)) return files;
  const clinic = ['--country', 'BE', '--name', 'Kliniek Nergens'];
  if (!existsSync(files.key)) {
    await prova('keys', 'request-reader', ...clinic, '--hosts', 'localhost', '--out', folder);
  }
  const request = ['--request', join(folder, 'reader.csr.pem'), '--out', files.certificates];
  await prova('registry', 'issue-certificate', ...clinic, ...request);
  return files;
}
