import type { CertificateAuthority } from '@prova/keys';
import { connect, type Database, SERVICE_ROLE, STORE_MIGRATIONS } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import {
  createRegister,
  foundOfficers,
  newRegister,
  REGISTRY_MIGRATIONS,
} from '@prova/trust-registry';
import { createTestDatabase, LETS_IN } from '../test-database.ts';
import type { TestOfficer, TestOfficers } from './test-officers.ts';

/** A registry's database, by both who use it. */
export interface RegistryDatabase {
  readonly owner: Database;
  readonly service: Database;
  readonly url: string;
  /** Drops it. */
  close(): Promise<void>;
}

/** What a registry begins with. */
export interface Founding {
  readonly root: Uint8Array;
  readonly authorities: readonly CertificateAuthority[];
  readonly officers: TestOfficers;
}

/** A database with the tables of a registry, a register without institutions, and its officers. */
export async function openRegistryDatabase(
  now: EpochSeconds,
  { root, authorities, officers }: Founding,
): Promise<RegistryDatabase> {
  const {
    database: owner,
    url,
    drop,
  } = await createTestDatabase({
    migrations: [...STORE_MIGRATIONS, ...REGISTRY_MIGRATIONS],
  });
  const certificateAuthorities = authorities.map(({ certificate }) => certificate);
  const register = newRegister({ environment: 'test', certificateAuthorities });
  const founders = Object.values(officers).map(({ terms }: TestOfficer) => terms);
  await owner.transaction(async (tx) => {
    await createRegister(tx, { register, root, now });
    await foundOfficers(tx, founders, now);
  });
  const service = connect({
    ...{ url, role: SERVICE_ROLE, maxConnections: 4 },
    connectionPatience: LETS_IN,
  });
  const close = async () => {
    await service.close();
    await drop();
  };
  return { owner, url, service, close };
}
