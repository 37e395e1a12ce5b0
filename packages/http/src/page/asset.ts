import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { encodeUtf8 } from '@prova/credential';
import { IMMUTABLE, type PublishedFile } from '../published-file.ts';

/** A file that pages name: its path changes with its content. */
export interface Asset {
  readonly path: `/assets/${string}`;
  readonly file: PublishedFile;
}

const MEDIA_TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** A style, script or drawing for pages: `createAsset('officer', 'js', text)` is at `/assets/officer.<hash>.js`. */
export function createAsset(name: string, kind: keyof typeof MEDIA_TYPES, text: string): Asset {
  const body = encodeUtf8(text);
  const digest = createHash('sha256').update(body).digest();
  return {
    path: `/assets/${name}.${digest.toString('hex').slice(0, 16)}.${kind}`,
    file: {
      body,
      encodings: { br: brotliCompressSync(body), gzip: gzipSync(body) },
      mediaType: MEDIA_TYPES[kind],
      etag: `sha256-${digest.toString('base64url')}`,
      cacheControl: IMMUTABLE,
    },
  };
}
