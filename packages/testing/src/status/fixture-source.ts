import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';

/** What can be wrong with a source. */
export const SOURCE_FAULTS = [
  ...(['silent', 'down', 'refusing', 'not-json', 'duplicate-member', 'endless'] as const),
  ...(['wrong-person', 'wrong-shape', 'empty', 'half', 'contradictory', 'both'] as const),
  ...(['no-data', 'not-integrated', 'unexplained', 'unknown-code', 'redirecting'] as const),
] as const;
export type SourceFault = (typeof SOURCE_FAULTS)[number];

/** A status that somebody has. */
export interface SourceStatus {
  readonly name: string;
  readonly scope?: 'person' | 'household';
  readonly authority: string;
  readonly begin: string;
  readonly end?: string;
  readonly details?: readonly { readonly name: string; readonly value: number }[];
}

/** A request as it came, for whoever wants to know what a source is told. */
export interface SourceRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever was asked
  readonly body: any;
}

/** An online source in the shape that `status` asks, on this machine, which does what it is told. */
export interface FixtureSource {
  readonly url: string;
  readonly requests: readonly SourceRequest[];
  /** From now on. Without faults it answers as it should. */
  fail(fault: SourceFault | undefined): void;
  close(): Promise<void>;
}

export interface FixtureSourceOrder {
  /** By national number; who is not here has no status. */
  readonly persons: ReadonlyMap<string, readonly SourceStatus[]>;
  /** Of a status that nobody has: who decides it. */
  readonly authority: string;
  /** How long each answer takes, in milliseconds. */
  readonly delay?: () => number;
}

/** Starts one. */
export async function startFixtureSource({
  persons,
  authority,
  delay,
}: FixtureSourceOrder): Promise<FixtureSource> {
  const requests: SourceRequest[] = [];
  let fault: SourceFault | undefined;
  const server = createServer(async (req, res) => {
    const pieces: Buffer[] = [];
    for await (const piece of req) pieces.push(piece);
    const body = JSON.parse(Buffer.concat(pieces).toString('utf8'));
    requests.push({ url: req.url ?? '', headers: req.headers, body });
    if (delay) await after(delay());
    send(res, body, req.url === ELSEWHERE ? undefined : fault, rightAnswer(body));
  });

  function rightAnswer(asked: Asked): Answer {
    const has = persons.get(asked.ssin) ?? [];
    const results = asked.statuses.map(({ name, scope }) => {
      const found = has.find((each) => each.name === name && (each.scope ?? 'person') === scope);
      const { begin, end, details, authority: by = authority } = found ?? {};
      return {
        ...{ name, scope, authority: by },
        result: { code: found ? 1 : 0, label: found ? 'applies' : 'does not apply' },
        ...(begin && { periods: [{ begin, ...(end && { end }) }] }),
        ...(details && { details }),
        status: { code: 'MSG00000', value: 'ok', info: [] },
      };
    });
    return { ssin: asked.ssin, results };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/socialStatus/v3/query`,
    requests,
    fail: (next) => {
      fault = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Where whoever follows is answered as they should be. */
const ELSEWHERE = '/elsewhere';

interface Asked {
  readonly ssin: string;
  readonly statuses: readonly { readonly name: string; readonly scope: string }[];
}

interface Answer {
  readonly ssin: string;
  readonly results: readonly { readonly name: string }[];
}

function send(res: ServerResponse, asked: Asked, fault: SourceFault | undefined, right: Answer) {
  const json = (value: unknown) => {
    res.setHeader('content-type', 'application/json');
    res.end(typeof value === 'string' ? value : JSON.stringify(value));
  };
  const each = (change: object) =>
    json({ ...right, results: right.results.map((result) => ({ ...result, ...change })) });
  const coded = (code: string) => each({ status: { code } });
  switch (fault) {
    case undefined:
      return json(right);
    case 'silent':
      return undefined;
    case 'down':
      return res.writeHead(503).end();
    case 'refusing':
      return res.writeHead(403).end();
    case 'redirecting':
      return res.writeHead(307, { location: ELSEWHERE }).end();
    case 'not-json':
      return json('<html>');
    case 'duplicate-member':
      return json(`{"ssin":"${asked.ssin}","results":[],"results":[]}`);
    case 'endless':
      return json(JSON.stringify({ ...right, filler: 'x'.repeat(300_000) }));
    case 'wrong-person':
      return json({ ...right, ssin: '92722400661' });
    case 'wrong-shape':
      return each({ result: { code: 'yes' } });
    case 'empty':
      return json({});
    case 'half':
      return json({ ...right, results: right.results.slice(1) });
    case 'contradictory':
      return each({ result: { code: 0 }, periods: [{ begin: '2020-01-01' }] });
    case 'both':
      return json({
        ...right,
        results: right.results.flatMap((result) => [
          { ...result, result: { code: 1 }, periods: [{ begin: '2020-01-01' }] },
          { ...result, result: { code: 0 }, periods: [] },
        ]),
      });
    case 'no-data':
      return coded('MSG00100');
    case 'not-integrated':
      return coded('MSG00021');
    case 'unexplained':
      return coded('SSH00047');
    case 'unknown-code':
      return coded('MSG99999');
  }
}
