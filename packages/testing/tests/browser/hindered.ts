import { createServer } from 'node:http';
import { type Loopback, onLoopback } from '../../src/loopback.ts';

/** What a server answered, before it goes on. */
export interface Answer {
  status: number;
  readonly headers: Headers;
  body: Uint8Array;
}

/** Changes the answers under some paths, as a proxy, a policy or a fault of a house would. */
export interface Hindrance {
  readonly at: RegExp;
  readonly change: (answer: Answer) => void;
}

/** A server in front of another one. */
export interface HinderedServer extends Loopback {
  /** Puts these in the place of the hindrances before. Without any, all is handed on as it is. */
  hinder(...hindrances: readonly Hindrance[]): void;
}

/** Stands between a browser and `target`, on loopback only. */
export async function hindered(target: string): Promise<HinderedServer> {
  let hindrances: readonly Hindrance[] = [];

  async function answerTo(url: string): Promise<Answer> {
    const { status, headers, arrayBuffer } = await ask(target + url);
    const answer = { status, headers, body: new Uint8Array(await arrayBuffer()) };
    for (const { at, change } of hindrances) if (at.test(url)) change(answer);
    return answer;
  }

  const server = createServer(({ url = '' }, response) => {
    answerTo(url).then(
      ({ status, headers, body }) => response.writeHead(status, [...headers].flat()).end(body),
      () => response.destroy(),
    );
  });
  const here = await onLoopback(server);
  return {
    ...here,
    hinder(...given) {
      hindrances = given;
    },
  };
}

/** What comes compressed is handed on as it was, and asked for anew each time. */
async function ask(url: string) {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  const headers = new Headers(answer.headers);
  for (const name of ['connection', 'keep-alive', 'content-length', 'etag', 'cache-control'])
    headers.delete(name);
  return { status: answer.status, headers, arrayBuffer: () => answer.arrayBuffer() };
}

/** A file that is not there. */
export const gone = (at: RegExp): Hindrance => ({
  at,
  change: (answer) => {
    answer.status = 404;
  },
});

/** A policy that has other words than the page's own. */
export const policy = (own: string, other: string): Hindrance => ({
  at: /./,
  change: ({ headers }) => {
    const before = headers.get('content-security-policy');
    if (before?.includes(own)) headers.set('content-security-policy', before.replace(own, other));
  },
});

/** A browser that lacks something, which no policy can take from it: a line in front of a script. */
export const lacking = (at: RegExp, script: string): Hindrance => ({
  at,
  change: (answer) => {
    answer.body = Buffer.concat([Buffer.from(`${script}\n`), answer.body]);
  },
});
