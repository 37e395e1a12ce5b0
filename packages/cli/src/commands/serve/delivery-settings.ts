import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import {
  type DeliveryPort,
  eboxDelivery,
  outboxDelivery,
  parseEboxSettings,
} from '@prova/delivery';
import { readKeyFile } from '@prova/keys';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import type { Home } from '../../home.ts';
import * as schema from '../../schema.ts';
import { readJsonFile } from '../registry/json-file.ts';

/** Settings have some lines. */
const MAX_BYTES = 65_536;

/**
 * How documents reach boxes: by the eBox of PROVA_EBOX_FILE, or else by the folder `outbox` of the home.
 * Throws `CliError` `configuration`, `file-…`; `DeliveryError` for settings and keys that cannot be; the codes of `readKeyFile`.
 */
export async function deliverySettings(
  call: Call,
  { folder, environment }: Pick<Home, 'folder' | 'environment'>,
  now: () => number,
): Promise<DeliveryPort> {
  const { PROVA_EBOX_FILE: file, PROVA_EBOX_KEY_FILE: keyFile } = call.io.env;
  if (!file && !keyFile) return outboxDelivery({ folder: join(folder, 'outbox'), now });
  if (!file || !keyFile) {
    throw new CliError('configuration', 'PROVA_EBOX_FILE and PROVA_EBOX_KEY_FILE go together.');
  }
  const wanted = 'the settings of an eBox';
  const expected = { schema: schema.unknown(), wanted, maxBytes: MAX_BYTES };
  const settings = parseEboxSettings(await readJsonFile(file, call.io, expected), environment);
  const key = await readKeyFile(resolve(call.io.cwd, keyFile));
  return eboxDelivery({ settings, key, now, newId: randomUUID });
}
