import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** Sends the bad answer. `body` is what a good one would be. */
export type ResolverFault = (
  response: ServerResponse,
  body: string,
  request: IncomingMessage,
) => void;

const JSON_TYPE = { 'Content-Type': 'application/json' };
const MEBIBYTE = Buffer.alloc(2 ** 20, ' ');

/** Everything that a resolver was seen to do wrong, or could do to whoever asks it. */
export const RESOLVER_FAULTS = {
  /** Takes the question and says nothing. */
  silence: () => {},
  /** Says that all is well, and then nothing. */
  'silence-after-headers': (response) => {
    response.writeHead(200, JSON_TYPE).flushHeaders();
  },
  /** A byte now and then, for ever: never silent, never done. */
  'drip-feed': (response) => {
    response.writeHead(200, JSON_TYPE);
    const drop = setInterval(() => response.write(' '), 5);
    response.on('close', () => clearInterval(drop));
  },
  'endless-body': (response) => {
    response.writeHead(200, JSON_TYPE);
    const pour = () => {
      while (!response.destroyed && response.write(MEBIBYTE));
    };
    response.on('drain', pour);
    pour();
  },
  /** Half a megabyte that inflates to an eighth of a gigabyte. */
  'gzip-bomb': (response) => {
    const bomb = gzipSync(Buffer.alloc(2 ** 27, ' '), { level: 1 });
    response.writeHead(200, { ...JSON_TYPE, 'Content-Encoding': 'gzip' }).end(bomb);
  },
  /** Breaks off in the middle. */
  'truncated-body': (response, body) => {
    response.writeHead(200, { ...JSON_TYPE, 'Content-Length': Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  },
  /** Ends in the middle, as if that were all. */
  'half-body': (response, body) => {
    response.writeHead(200, JSON_TYPE).end(body.slice(0, body.length / 2));
  },
  /** Claims a length that is too short. */
  'wrong-length': (response, body) => {
    response.socket?.end(
      `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n${body}`,
    );
  },
  redirect: (response, _, { url = '' }) => {
    response.writeHead(302, { Location: `${url}?again` }).end();
  },
  html: (response) => {
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<!doctype html><title>Hi</title>');
  },
  /** JSON by its type only. */
  'not-json': (response) => {
    response.writeHead(200, JSON_TYPE).end('<!doctype html><title>Hi</title>');
  },
  'not-utf-8': (response) => {
    response.writeHead(200, JSON_TYPE).end(Buffer.from('[{"name":"\xe9"}]', 'latin1'));
  },
  'error-body': (response) => {
    response.writeHead(200, JSON_TYPE).end('{"error":"Internal Server Error"}');
  },
  'no-content': (response) => {
    response.writeHead(204).end();
  },
  unavailable: (response) => {
    response.writeHead(503, JSON_TYPE).end('{"results":[]}');
  },
  'bad-request': (response) => {
    response.writeHead(400, JSON_TYPE).end('{"results":[]}');
  },
  'next-page-elsewhere': (response) => {
    response
      .writeHead(200, JSON_TYPE)
      .end('{"results":[],"links":{"next":"http://169.254.169.254/latest/meta-data"}}');
  },
  'next-page-no-address': (response) => {
    response.writeHead(200, JSON_TYPE).end('{"results":[],"links":{"next":{"href":"?page=2"}}}');
  },
  'pages-in-a-circle': (response, _, { url = '' }) => {
    const next = url.includes('page=2') ? '?page=1' : '?page=2';
    response.writeHead(200, JSON_TYPE).end(JSON.stringify({ results: [], links: { next } }));
  },
  'pages-without-end': (response, _, { url = '' }) => {
    const page = Number(new URL(url, 'http://127.0.0.1').searchParams.get('page')) + 1;
    const links = { next: `?page=${page}` };
    response.writeHead(200, JSON_TYPE).end(JSON.stringify({ results: [], links }));
  },
  /** Says it has more than it gives. */
  'missing-rows': (response) => {
    response.writeHead(200, JSON_TYPE).end('{"results":[],"total":117}');
  },
} as const satisfies Readonly<Record<string, ResolverFault>>;

export type ResolverFaultName = keyof typeof RESOLVER_FAULTS;
