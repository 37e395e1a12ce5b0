import { KeysError } from './errors.ts';
import type { PinLocation } from './pkcs11/pin.ts';
import type { TokenKey } from './pkcs11/token.ts';
import * as schema from './schema.ts';

/** A key in a file, for trials and small houses. */
export interface SoftwareKeyLocation {
  readonly kind: 'software';
  /** Absolute path of a file as `writeKeyFile` makes them. */
  readonly keyFile: string;
}

/** A key in a token. */
export interface Pkcs11KeyLocation extends TokenKey {
  readonly kind: 'pkcs11';
  /** Absolute path of the token maker's shared library. */
  readonly module: string;
  readonly pin: PinLocation;
}

/** Where a signing key is. JSON: holds no secret, and can be stored as it is. */
export type KeyLocation = SoftwareKeyLocation | Pkcs11KeyLocation;

const keyLocation = schema.variant('kind', [
  schema.strictObject({ kind: schema.literal('software'), keyFile: schema.absolutePath }),
  schema.strictObject({
    kind: schema.literal('pkcs11'),
    module: schema.absolutePath,
    token: schema.union([schema.line, schema.slotNumber]),
    key: schema.union([
      schema.strictObject({ label: schema.line }),
      schema.strictObject({ id: schema.hexadecimal }),
    ]),
    pin: schema.union([
      schema.strictObject({ file: schema.absolutePath }),
      schema.strictObject({ variable: schema.line }),
    ]),
  }),
]);

/**
 * The location that a parsed JSON value describes. Looks at nothing that it names: `openSigner` does.
 * Throws `KeysError` `key-location-malformed` for unknown members, relative paths, or a PIN written into it.
 */
export function parseKeyLocation(value: unknown): KeyLocation {
  const parsed = schema.safeParse(keyLocation, value);
  if (parsed.success) return parsed.output;
  // No `cause`: it would quote what stands there, and that may be a PIN.
  throw new KeysError(
    'key-location-malformed',
    'The location of a key must name a key file, or module, token, key and PIN file, by absolute paths.',
  );
}
