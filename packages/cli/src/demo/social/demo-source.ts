import { createServer } from 'node:http';
import type { CheckedCatalogue, Status } from '@prova/catalogue';
import { heldBy, type Persona } from './personas.ts';

/** The statuses that the demo asks online; of all others the buffer tells. */
export const LIVE_STATUSES = 'BIM';

/** An online source that is up. */
export interface DemoSource {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * An online source of invented people, in the shape that `status` asks (`docs/decisions/0065-status-service.md`). Of whom nothing is known it says that
 * it has no data. It listens on this machine alone, wherever there is room.
 */
export async function startDemoSource(
  personas: readonly Persona[],
  catalogue: CheckedCatalogue,
): Promise<DemoSource> {
  const server = createServer(async (req, res) => {
    const pieces: Buffer[] = [];
    for await (const piece of req) pieces.push(piece);
    const asked: Asked = JSON.parse(Buffer.concat(pieces).toString('utf8'));
    const persona = personas.find(({ register }) => register.ssin === asked.ssin);
    const results = asked.statuses.flatMap((each) => resultsOf(persona, each, catalogue));
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify({ ssin: asked.ssin, results }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/socialStatus/v3/query`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface AskedStatus {
  readonly name: string;
  readonly scope: string;
}

interface Asked {
  readonly ssin: string;
  readonly statuses: readonly AskedStatus[];
}

/** What each body that decides a status says of it; one line without data where the person is not known. */
function resultsOf(
  persona: Persona | undefined,
  { name, scope }: AskedStatus,
  { statuses }: CheckedCatalogue,
): readonly object[] {
  const status = [...statuses.values()].find((each) => namesOf(each).includes(name));
  if (persona?.statuses === undefined || status === undefined) {
    return [{ name, scope, status: { code: 'MSG00100', value: 'no data' } }];
  }
  const held = heldBy(persona).filter(
    (each) => each.status === status.code && each.scope === scope,
  );
  return status.authorities.map((authority) => {
    const found = held.find((each) => each.authority === authority);
    return {
      ...{ name, scope, authority },
      result: { code: found ? 1 : 0 },
      ...(found && { periods: [{ begin: found.from }] }),
      status: { code: 'MSG00000', value: 'ok' },
    };
  });
}

function namesOf({ code, externalCodes }: Status): readonly string[] {
  return [code, ...externalCodes.map((each) => each.code)];
}
