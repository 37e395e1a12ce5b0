import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Need, OPENSSL, PKCS11_TOOL, SOFTHSM } from './system-tools.ts';

/** Where Debian puts it. */
export const MODULE = '/usr/lib/softhsm/libsofthsm2.so';
export const TOKEN = 'prova witness';
export const PIN = '271828';

const CKO_PRIVATE_KEY = 3;
const CKA = { CLASS: 0x0, LABEL: 0x3 } as const;
const CKF_SERIAL_SESSION = 4;

/** The library is always there, its compiled part only where somebody asked for it. */
export const PKCS11JS: Need = {
  name: 'pkcs11js',
  command: 'npx --yes node-gyp@11.5.0 rebuild --directory packages/keys/node_modules/pkcs11js',
  isThere() {
    const door = createRequire(import.meta.url).resolve('pkcs11js');
    return existsSync(join(dirname(door), 'build', 'Release', 'pkcs11.node'));
  },
};

/** Makes a token below a folder, as the operator of a real one gets it from its maker. */
export function makeToken(folder: string): void {
  const tokens = join(folder, 'tokens');
  mkdirSync(tokens, { recursive: true });
  const configuration = join(folder, 'softhsm2.conf');
  writeFileSync(configuration, `directories.tokendir = ${tokens}\nobjectstore.backend = file\n`);
  // The module looks here when it is loaded, which is after this; so do the programs.
  process.env['SOFTHSM2_CONF'] = configuration;
  SOFTHSM.tell(
    ...['--init-token', '--free', '--label', TOKEN, '--pin', PIN, '--so-pin', '31415926'],
  );
}

/** Has the token make a key pair (`EC:prime256v1`, `rsa:2048`), and answers the public half, written to `file`. */
export function makeKey(label: string, type: string, file: string): KeyObject {
  const onToken = ['--module', MODULE, '--token-label', TOKEN];
  PKCS11_TOOL.tell(
    ...[...onToken, '--login', '--pin', PIN, '--keypairgen', '--key-type', type, '--label', label],
  );
  PKCS11_TOOL.tell(
    ...[...onToken, '--read-object', '--type', 'pubkey', '--label', label, '--output-file', file],
  );
  return createPublicKey(OPENSSL.tell('pkey', '-pubin', '-inform', 'DER', '-in', file, '-pubout'));
}

/** The token as another part of this process sees it, which is logged in as soon as one part is. */
export interface Neighbour {
  /** The name of the return value that reading this attribute of the private key ends with. */
  read(label: string, attribute: number): string;
  /** Ends the sessions of the whole process. */
  closeAllSessions(): void;
}

export async function neighbour(): Promise<Neighbour> {
  const { PKCS11 } = await import('pkcs11js');
  const cryptoki = new PKCS11();
  cryptoki.load(MODULE);
  const slots = () =>
    cryptoki
      .C_GetSlotList(true)
      .filter((slot) => cryptoki.C_GetTokenInfo(slot).label.trimEnd() === TOKEN);
  return {
    read(label, attribute) {
      const [slot = Buffer.alloc(0)] = slots();
      const session = cryptoki.C_OpenSession(slot, CKF_SERIAL_SESSION);
      cryptoki.C_FindObjectsInit(session, [
        { type: CKA.CLASS, value: CKO_PRIVATE_KEY },
        { type: CKA.LABEL, value: label },
      ]);
      const [key = Buffer.alloc(0)] = cryptoki.C_FindObjects(session, 1);
      cryptoki.C_FindObjectsFinal(session);
      try {
        cryptoki.C_GetAttributeValue(session, key, [{ type: attribute }]);
        return 'CKR_OK';
      } catch (error) {
        return error instanceof Error ? error.message : 'nothing that is known';
      }
    },
    closeAllSessions() {
      for (const slot of slots()) cryptoki.C_CloseAllSessions(slot);
    },
  };
}
