import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseMediaType } from './accept.ts';
import { type Coding, chooseCoding } from './accept-encoding.ts';
import { answerPreflight, OPEN_TO_ALL } from './cors.ts';
import { hasBody } from './incoming-body.ts';
import type { FindFile, PublishedFile } from './published-file.ts';
import { splitTarget } from './request-target.ts';

/** Told of every file that was served: its status. */
export type FileServed = (status: number) => void;

/**
 * Serves published files, and hands on what is none. A strong ETag, a 304 that does not touch the body, the compressed form
 * that the client likes best, of the media type that it asks for (RFC 9110 §8.8, §12.5.1, §12.5.3, §13.1.2), open to all sites unless it has headers of its own. Nothing is
 * hashed, compressed or copied here.
 * What a query means is the finder's matter; most ignore it, as caches may add one.
 */
export function publishedFiles(find: FindFile, served: FileServed) {
  return (req: IncomingMessage, res: ServerResponse, next: () => void): void => {
    const isRead = req.method === 'GET' || req.method === 'HEAD';
    const { path, search } = splitTarget(req.url ?? '');
    const file = isRead || req.method === 'OPTIONS' ? find(path, search) : undefined;
    if (file !== undefined && isRead) served(sendFile(file, req, res));
    else if (file !== undefined && file.headers === undefined) answerPreflight(req, res);
    else next();
  };
}

function sendFile(found: PublishedFile, req: IncomingMessage, res: ServerResponse): number {
  const file = formOf(found, req.headers.accept);
  const { br, gzip } = file.encodings;
  const coding = chooseCoding(req.headers['accept-encoding']?.toString(), available(file));
  const etag = coding === 'identity' ? `"${file.etag}"` : `"${file.etag}-${coding}"`;
  const about = {
    ...(file.headers ?? OPEN_TO_ALL),
    etag,
    'cache-control': file.cacheControl,
    vary: found.otherForms ? 'accept, accept-encoding' : 'accept-encoding',
    'x-content-type-options': 'nosniff',
    // What nobody reads may have no end.
    ...(hasBody(req) && { connection: 'close' }),
  };
  if (matches(req.headers['if-none-match'], etag)) {
    res.writeHead(304, about).end();
    return 304;
  }
  const body = (coding === 'br' ? br : coding === 'gzip' ? gzip : undefined) ?? file.body;
  res.writeHead(200, {
    ...about,
    'content-type': file.mediaType,
    'content-length': body.length,
    ...(coding !== 'identity' && { 'content-encoding': coding }),
  });
  if (req.method === 'HEAD') res.end();
  else res.end(body);
  return 200;
}

/** Forms differ in their bytes, so each has its own tag. */
function formOf(file: PublishedFile, accept: string | undefined): PublishedFile {
  const { otherForms } = file;
  if (!otherForms) return file;
  const types = otherForms.map(({ mediaType }) => mediaType);
  const chosen = chooseMediaType(accept, [file.mediaType, ...types]);
  return otherForms.find(({ mediaType }) => mediaType === chosen) ?? file;
}

function available({ encodings }: PublishedFile): Coding[] {
  const { br, gzip } = encodings;
  return [...(br ? ['br' as const] : []), ...(gzip ? ['gzip' as const] : []), 'identity'];
}

/** Compared weakly, as RFC 9110 §13.1.2 asks: a cache on the way may have marked the tag so. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
