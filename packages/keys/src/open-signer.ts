import type { Environment } from '@prova/credential';
import { KeysError } from './errors.ts';
import {
  type ClosableSigner,
  type GuardedSigner,
  guardSigner,
  SIGNER_LIMITS,
} from './guard/guarded-signer.ts';
import { requireKeyForEnvironment } from './key-environment.ts';
import { readKeyFile } from './key-file.ts';
import type { KeyLocation } from './key-location.ts';
import { loadCryptoki } from './pkcs11/load-cryptoki.ts';
import { readPin, type Variables } from './pkcs11/pin.ts';
import { openPkcs11Signer } from './pkcs11/pkcs11-signer.ts';
import type { SignerTime } from './signer-time.ts';
import { softwareSigner } from './software-signer.ts';

/** A key that signs for an institution: where it is, and the certificate that was made for it. */
export type SigningKey = KeyLocation & {
  /** DER. */
  readonly certificate: Uint8Array;
};

/** What an operator must be told when a signer opens. */
export type SignerNotice = 'software-key-in-production';

export interface SignerPorts {
  readonly time: SignerTime;
  /** Variables of the process: a PIN may be there, and `PROVA_SOFTWARE_KEYS`. */
  readonly variables: Variables;
  /** Says it where the operator of the service reads. */
  readonly tell: (notice: SignerNotice) => void;
}

/** The variable that admits keys in files where documents are real, and the one word it may hold. */
const ADMISSION = { variable: 'PROVA_SOFTWARE_KEYS', word: 'production' } as const;

/**
 * Opens the key at its location, behind `guardSigner`. The certificate must be for this environment; in `prod` a key in a
 * file signs only where the row of the key says so (`kind: 'software'`) *and* the process has
 * `PROVA_SOFTWARE_KEYS=production`, and is told of at each opening.
 *
 * After `signer-locked` do not open it again before somebody has looked.
 *
 * Throws `KeysError`: `key-environment-mismatch`, `software-key-in-production`; the codes of `readKeyFile` and
 * `softwareSigner`, or those of `readPin`, `loadCryptoki` and `openPkcs11Signer`; `certificate-malformed`. Does not look
 * whether the trust list knows the key, nor at the days of the certificate: every call does.
 */
export async function openSigner(
  key: SigningKey,
  environment: Environment,
  ports: SignerPorts,
): Promise<GuardedSigner> {
  requireKeyForEnvironment(key.certificate, environment);
  if (key.kind === 'software' && environment === 'prod') admitSoftwareKey(ports);
  return guardSigner(await open(key, ports.variables), SIGNER_LIMITS, ports.time);
}

async function open(key: SigningKey, variables: Variables): Promise<ClosableSigner> {
  if (key.kind === 'software') {
    const privateKey = await readKeyFile(key.keyFile);
    return softwareSigner({ privateKey, certificate: key.certificate });
  }
  const cryptoki = await loadCryptoki(key.module);
  return openPkcs11Signer({ ...key, readPin: () => readPin(key.pin, variables) }, cryptoki);
}

function admitSoftwareKey({ variables, tell }: SignerPorts): void {
  if (variables[ADMISSION.variable] !== ADMISSION.word) {
    throw new KeysError(
      'software-key-in-production',
      'A key in a file does not sign real documents; use a token, or set ' +
        `${ADMISSION.variable}=${ADMISSION.word} and answer for it.`,
    );
  }
  tell('software-key-in-production');
}
