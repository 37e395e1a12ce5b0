import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { generateKeyPair, readKeyFile, writeKeyFile } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import { keyThumbprint, type Station } from '@prova/verifier';
import { CliError } from '../errors.ts';
import { createFile, readIfThere } from '../files.ts';
import { makeClinicKey, readClinicKey } from './clinic-key.ts';
import type { StationPlaces } from './places.ts';

/** A station that can sign, and under which key it marks documents. */
export interface OpenStation {
  readonly station: Station;
  readonly thumbprint: string;
  readonly markKey: Uint8Array;
}

/**
 * The station of a folder. Its keys are made where nothing has been written yet: a new key would not go on with the
 * receipts of another.
 * Throws `KeysError` as `readKeyFile`, and `CliError`: `configuration`, `file-unwritable`.
 */
export async function openStation(
  places: StationPlaces,
  label: string,
  isNew: boolean,
): Promise<OpenStation> {
  if (isNew) await makeKeys(places);
  const privateKey = await readKeyFile(places.privateKey);
  const publicKey = createPublicKey(privateKey);
  await createFile(places.publicKey, publicKey.export({ format: 'pem', type: 'spki' }));
  const key = spkiOf(publicKey);
  return {
    station: { label, key, signer: { algorithm: 'ES256', signMany: signingWith(privateKey) } },
    thumbprint: await keyThumbprint({ key, platform: nodePlatform }),
    markKey: await readClinicKey(places.clinicKey),
  };
}

/** Each where it is not there: a clinic brings the key that its stations share. */
async function makeKeys({ privateKey, clinicKey }: StationPlaces): Promise<void> {
  if (!(await readIfThere(privateKey))) {
    await writeKeyFile(privateKey, (await generateKeyPair('P-256')).privateKey);
  }
  if (!(await readIfThere(clinicKey))) await makeClinicKey(clinicKey);
}

/** A key that is no P-256 is found by the first receipt, which does not open. */
function signingWith(privateKey: KeyObject) {
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  return (inputs: readonly Uint8Array[]) => inputs.map((input) => sign('sha256', input, key));
}

/** The key by which the receipts of a station are checked. Throws `CliError` `file-malformed`. */
export function readPublicKey(pem: string, path: string): Uint8Array {
  try {
    return spkiOf(createPublicKey(pem));
  } catch {
    throw new CliError('file-malformed', `${path} holds no public key in PEM.`);
  }
}

function spkiOf(key: KeyObject): Uint8Array {
  return new Uint8Array(key.export({ format: 'der', type: 'spki' }));
}
