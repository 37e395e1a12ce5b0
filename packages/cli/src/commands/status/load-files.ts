import { randomUUID } from 'node:crypto';
import { createPersonKeys, loadBuffer, loadRegister } from '@prova/status';
import type { Call } from '../../command.ts';
import { requireFile, streamInput } from '../../files.ts';
import { environmentMark } from '../../home.ts';
import { officeOrder, type StatusHome, withStatus } from '../../status-home.ts';

/** Loads persons, and says how many. */
export function loadRegisterFile(call: Call): Promise<number> {
  return load(call, (loader, bytes) => loadRegister({ ...loader, newId: randomUUID }, bytes));
}

/** Loads the statuses of a quarter, and says of how many persons. */
export function loadBufferFile(call: Call): Promise<number> {
  return load(call, loadBuffer);
}

async function load(
  call: Call,
  work: (loader: ReturnType<typeof loaderOf>, bytes: AsyncIterable<Uint8Array>) => Promise<number>,
): Promise<number> {
  const name = call.option('in') ?? '-';
  await requireFile(name, call.io);
  return withStatus(call, async (home) => {
    const persons = await work(loaderOf(call, home), streamInput(name, call.io));
    call.io.stdout(`${environmentMark(home.environment)}Persons loaded: ${persons}.\n`);
    return 0;
  });
}

function loaderOf(call: Call, home: StatusHome) {
  const order = officeOrder(call, home, () => undefined);
  return { ...order, keys: createPersonKeys(home.dataKey) };
}
