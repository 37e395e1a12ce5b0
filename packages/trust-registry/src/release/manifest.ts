import { CredentialError, parseJson } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import * as v from '../schema.ts';
import type { ContentEncoding } from './release-folder.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const manifest = v.strictObject({
  sequence: v.pipe(count, v.minValue(1)),
  issuedAt: count,
  nextUpdate: count,
  files: v.array(
    v.strictObject({
      path: v.string(),
      sha256,
      size: count,
      encodings: v.strictObject({ br: v.exactOptional(sha256), gzip: v.exactOptional(sha256) }),
    }),
  ),
});

/** What a release consists of. */
export interface Manifest {
  readonly sequence: number;
  readonly issuedAt: EpochSeconds;
  readonly nextUpdate: EpochSeconds;
  readonly files: readonly {
    readonly path: string;
    /** Hex, of the file as it is. */
    readonly sha256: string;
    readonly size: number;
    /** Hex, of each compressed form. */
    readonly encodings: Readonly<Partial<Record<ContentEncoding, string>>>;
  }[];
}

export function formatManifest(content: Manifest): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Throws `TrustRegistryError` `release-malformed`. */
export function parseManifest(text: string): Manifest {
  const outcome = v.safeParse(manifest, parse(text));
  if (outcome.success) return outcome.output;
  throw new TrustRegistryError('release-malformed', 'A manifest is damaged.');
}

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}
