import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type Loopback, onLoopback } from './loopback.ts';

/** What comes instead of the answer. `silent`: nothing ever. `cut`: half of what was promised, and then the line is gone. `lost`: it was asked for and answered, and the answer gets lost. */
export type Instead =
  | {
      readonly status?: number;
      readonly type?: string;
      readonly location?: string;
      readonly body?: Uint8Array | string;
      /** Not before this. */
      readonly after?: Promise<void>;
    }
  | { readonly endless: number }
  | 'silent'
  | 'cut'
  | 'lost';

/** A server between somebody and a service. It hands on what it is not told to spoil. */
export interface Between extends Loopback {
  /** Answers this path in another way from now on; `undefined`: as the service does. */
  answer(path: string, instead: Instead | undefined): void;
  /** How this path is answered now, if in another way. */
  answered(path: string): Instead | undefined;
  /** How paths are answered of which nothing was said alone. */
  otherwise: (path: string) => Instead | undefined;
  /** Paths that are answered in another way now, or were once. */
  readonly spoilt: ReadonlySet<string>;
  /** Epoch seconds that every answer claims to be of. */
  clock: number;
  /** How many octets of an endless answer were taken. */
  readonly taken: number;
}

const JUNK = Buffer.alloc(1 << 20, 0x20);

/** Stands before the service at `origin`, on loopback. */
export async function standBetween(origin: string, clock: number): Promise<Between> {
  const answers = new Map<string, Instead>();
  const spoilt = new Set<string>();
  let taken = 0;

  const server = createServer((asked, answer) => {
    const path = asked.url ?? '';
    const instead = answers.get(path) ?? between.otherwise(path);
    answer.sendDate = false;
    answer.setHeader('date', new Date(between.clock * 1000).toUTCString());
    if (instead === undefined) handOn(origin, asked, answer);
    else if (instead === 'silent') asked.resume();
    else if (instead === 'cut') cut(answer);
    else if (instead === 'lost') lose(origin, asked, answer);
    else if ('endless' in instead) pour(answer, instead.endless);
    else {
      const { status = 200, type = 'application/octet-stream', location, body = '' } = instead;
      const { after = Promise.resolve() } = instead;
      answer.setHeader('content-type', type);
      answer.setHeader('cache-control', 'no-store');
      if (location !== undefined) answer.setHeader('location', location);
      void after.then(() => answer.writeHead(status).end(body));
    }
  });

  function pour(answer: ServerResponse, most: number): void {
    taken = 0;
    answer.writeHead(200, { 'content-type': 'application/octet-stream' });
    const more = () => {
      while (taken < most) {
        taken += JUNK.length;
        if (!answer.write(JUNK)) return;
      }
      answer.end();
    };
    answer.on('drain', more);
    more();
  }

  const here = await onLoopback(server);
  const between: Between = {
    ...here,
    clock,
    spoilt,
    otherwise: () => undefined,
    get taken() {
      return taken;
    },
    answer(path, instead) {
      if (instead === undefined) answers.delete(path);
      else {
        answers.set(path, instead);
        spoilt.add(path);
      }
    },
    answered: (path) => answers.get(path),
  };
  return between;
}

function handOn(origin: string, asked: IncomingMessage, answer: ServerResponse): void {
  ask(origin, asked, answer, (given) => {
    const { date: _, ...kept } = given.headers;
    answer.writeHead(given.statusCode ?? 502, kept);
    given.pipe(answer);
  });
}

function lose(origin: string, asked: IncomingMessage, answer: ServerResponse): void {
  ask(origin, asked, answer, (given) => {
    given.resume().on('end', () => answer.destroy());
  });
}

function ask(
  origin: string,
  asked: IncomingMessage,
  answer: ServerResponse,
  take: (given: IncomingMessage) => void,
): void {
  const { method, url, headers } = asked;
  const { date, ...others } = { ...headers, host: new URL(origin).host };
  const forward = request(origin + url, { method, headers: others }, take);
  forward.on('error', () => answer.destroy());
  asked.pipe(forward);
}

function cut(answer: ServerResponse): void {
  answer.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': '4000' });
  answer.write(Buffer.alloc(2000), () => answer.destroy());
}
