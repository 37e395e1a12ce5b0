import { KeysError } from '../errors.ts';
import { readPrivateFile } from '../private-file.ts';

/** Where the PIN of a token is: a file that its owner alone may read, or a variable of the process. Nowhere else. */
export type PinLocation = { readonly file: string } | { readonly variable: string };

/** Variables of the process, as Node names them. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** PKCS #11 allows any length; tokens want 4 to 255 octets. */
const MAX_BYTES = 256;

/**
 * Reads the PIN: all of the file or of the variable, but for one line end.
 * Throws `KeysError`: `pin-missing` for a variable that is unset or empty; `pin-file-missing`, `pin-file-permissions`,
 * `pin-file-malformed`.
 */
export async function readPin(place: PinLocation, variables: Variables): Promise<string> {
  if ('variable' in place) {
    const pin = variables[place.variable];
    if (pin) return pin;
    throw new KeysError('pin-missing', `The variable ${place.variable} holds no PIN; set it.`);
  }
  const pin = (await readPrivateFile(place.file, 'pin', MAX_BYTES)).replace(/\r?\n$/, '');
  if (pin !== '' && !/\p{Cc}/u.test(pin)) return pin;
  throw new KeysError('pin-file-malformed', `The file ${place.file} must hold a PIN on one line.`);
}
