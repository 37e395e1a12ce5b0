import { join } from 'node:path';
import type { CheckedCatalogue } from '@prova/catalogue';
import { currentLoad } from '@prova/status';
import { replaceFile } from '../../files.ts';
import type { StatusHome } from '../../status-home.ts';
import type { Prova } from '../prova.ts';
import { heldBy, type Persona } from './personas.ts';
import { type Quarter, quarterOf } from './quarter.ts';

/** Has the register and the buffer of a home know these people, once a quarter: that of the day. The files stay in `records`, with one for partners, who ask about all of them. */
export async function loadIntoHome(
  personas: readonly Persona[],
  {
    status: { folder, database },
    catalogue,
    day,
    prova,
  }: {
    readonly status: Pick<StatusHome, 'folder' | 'database'>;
    readonly catalogue: CheckedCatalogue;
    readonly day: string;
    readonly prova: Prova;
  },
): Promise<void> {
  const quarter = quarterOf(day);
  const loaded = await currentLoad(database);
  if (loaded && loaded.quarter >= quarter.quarter) return;
  const files = {
    register: registerFile(personas, quarter),
    buffer: bufferFile(personas, { quarter, catalogue }),
    asked: lines(personas.map(({ register: { ssin } }) => ({ ssin }))),
  };
  const place = (name: string) => join(folder, 'records', `${name}.ndjson`);
  for (const [name, text] of Object.entries(files)) await replaceFile(place(name), text);
  await prova('status', 'load-register', '--in', place('register'));
  await prova('status', 'load-buffer', '--in', place('buffer'));
}

function registerFile(personas: readonly Persona[], { asOf }: Quarter): string {
  const header = {
    format: 'prova:register:0.1',
    environment: 'test',
    asOf,
    persons: personas.length,
  };
  return lines([header, ...personas.map(({ register }) => register)]);
}

/** Who is not in it is not known to the sources. It tells all statuses of the catalogue, of a person and of their household. */
function bufferFile(
  personas: readonly Persona[],
  { quarter, catalogue }: { readonly quarter: Quarter; readonly catalogue: CheckedCatalogue },
): string {
  const known = personas.filter(({ statuses }) => statuses !== undefined);
  const covers = [...catalogue.statuses.values()].flatMap(({ code: status, authorities }) =>
    ['person', 'household'].map((scope) => ({ status, scope, authorities })),
  );
  const header = {
    format: 'prova:buffer:0.1',
    environment: 'test',
    ...quarter,
    covers,
    persons: known.length,
  };
  const entries = known.map((persona) => ({
    ssin: persona.register.ssin,
    statuses: heldBy(persona).map(({ from, ...status }) => ({ ...status, periods: [{ from }] })),
  }));
  return lines([header, ...entries]);
}

function lines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
