import { connect, SERVICE_ROLE, STORE_MIGRATIONS } from '@prova/store';
import { createTestDatabase, LETS_IN } from '@prova/testing';
import { REGISTRY_MIGRATIONS } from '../../src/migrations.ts';

/** An empty database with the tables of the registry, as its owner and as the service sees it. */
export async function registerDatabase() {
  const { database, url, drop } = await createTestDatabase({
    migrations: [...STORE_MIGRATIONS, ...REGISTRY_MIGRATIONS],
  });
  const service = connect({
    ...{ url, role: SERVICE_ROLE, maxConnections: 2 },
    connectionPatience: LETS_IN,
  });
  return {
    database,
    service,
    async drop() {
      await service.close();
      await drop();
    },
  };
}
