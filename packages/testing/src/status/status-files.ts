import { encodeUtf8 } from '@prova/credential';

/** A person of a register's file. */
export interface RegisterEntry {
  readonly ssin: string;
  readonly former?: readonly { readonly ssin: string; readonly state: 'replaced' | 'cancelled' }[];
  readonly familyName: string;
  readonly givenNames: string;
  readonly birthDate: string;
  readonly municipality?: string;
}

/** A person of a buffer's file. */
export interface BufferEntry {
  readonly ssin: string;
  readonly statuses: readonly {
    readonly status: string;
    readonly scope: 'person' | 'household';
    readonly authority: string;
    readonly periods: readonly { readonly from: string; readonly until?: string }[];
    readonly details?: Readonly<Record<string, number>>;
  }[];
}

const REGISTER = { format: 'prova:register:0.1', environment: 'test', asOf: '2026-11-01' };

/** What the buffer of the trial tells: of each all bodies that decide it by the catalogue of the fixtures. */
const COVERS = Object.entries({
  ...{ RIS: ['SPPIS'], ERIS: ['SPPIS'], CPAS_FED: ['SPPIS'], CPAS_ADV: ['SPPIS'] },
  ...{ GRAPA: ['SFP'], RGPA: ['SFP'] },
  ...{ ARR: ['DGPH'], AI: ['DGPH'], ATP: ['DGPH', 'SFP'], AH65: ['DGPH', 'SFP'] },
  ...{ BIM: ['CIN'], EDC: ['DGPH', 'VAPH', 'AVIQ', 'PHARE', 'DSL'] },
  APA: ['AVIQ', 'IRISCARE', 'VSB', 'DG'],
  CH66: ['AVIQ', 'IRISCARE', 'OPGROEIEN', 'DG'],
}).flatMap(([status, authorities]) =>
  ['person', 'household'].map((scope) => ({ status, scope, authorities })),
);
const BUFFER = {
  format: 'prova:buffer:0.1',
  environment: 'test',
  quarter: '2026-Q4',
  asOf: '2026-10-01',
  nextLoad: '2027-01-15',
  covers: COVERS,
};

/** The first line of a buffer's file. */
export function bufferHeader(persons: number): object {
  return { ...BUFFER, persons };
}

/** The file of a register, or what is like one. */
export function registerFile(
  entries: readonly RegisterEntry[],
  header: object = {},
): AsyncIterable<Uint8Array> {
  return fileOf({ ...REGISTER, persons: entries.length, ...header }, entries);
}

/** The file of a buffer, or what is like one. */
export function bufferFile(
  entries: readonly BufferEntry[],
  header: object = {},
): AsyncIterable<Uint8Array> {
  return fileOf({ ...bufferHeader(entries.length), ...header }, entries);
}

/** Lines of JSON, or of whatever they are, in pieces that end anywhere. */
export async function* fileOf(
  header: unknown,
  entries: Iterable<unknown>,
): AsyncGenerator<Uint8Array> {
  yield encodeUtf8(`${textOf(header)}\n`);
  for (const entry of entries) {
    const text = textOf(entry);
    yield encodeUtf8(text.slice(0, 7));
    yield encodeUtf8(`${text.slice(7)}\n`);
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
