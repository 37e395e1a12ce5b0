/** One file that anyone may have, as `PublishedFiles` serves it. */
export interface PublishedFile {
  readonly body: Uint8Array;
  /** The same, compressed: brotli, gzip (RFC 9110 §8.4). */
  readonly encodings: { readonly br?: Uint8Array; readonly gzip?: Uint8Array };
  readonly mediaType: string;
  /** Of the uncompressed bytes, without quotes: `sha256-…`. The compressed forms get a suffix, as each form must have its own. */
  readonly etag: string;
  /** `Cache-Control` as it is sent: see `IMMUTABLE` and `cacheFor`. */
  readonly cacheControl: string;
  /**
   * What a page is sent with, its policy for one. Such a file is for our own pages: without these, any site may read it, which
   * is right for what is published as data.
   */
  readonly headers?: Readonly<Record<string, string>>;
  /** The same in other media types, for whoever asks for one (RFC 9110 §12.5.1). This file is for everybody else. */
  readonly otherForms?: readonly PublishedFile[];
}

/**
 * The file of a path, `/snapshot.cose`, and a query without its question mark, exactly as they were asked for; else
 * `undefined`. Nothing is decoded.
 */
export type FindFile = (path: string, search: string) => PublishedFile | undefined;

/** Of a file whose name changes with its content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Of a file that is replaced under one name. Its old form will do for a day where the new one cannot be had (RFC 5861). */
export function cacheFor(seconds: number): string {
  return `public, max-age=${seconds}, stale-if-error=86400`;
}
