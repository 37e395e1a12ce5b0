import { randomUUID } from 'node:crypto';
import { SAMPLE_PDA1 } from '../wallet/sample-pda1.ts';
import type { ClientAnswer, TestClient } from './test-client.ts';

/** A record that nothing is wrong with on the tests' day; what is in `changes` is otherwise. */
export function recordOf(changes: object = {}) {
  return { ...RECORD, ...changes };
}

const RECORD = {
  id: 'r-1',
  fn: 'Vandenbroucke',
  gn: 'Marie-Louise',
  dob: '1954-07-20',
  hi: '54072002197',
  sd: '2026-11-24',
  ed: '2027-02-20',
};

/** A record of a PD A1, of the same person, who is posted to France. */
export function pda1RecordOf(changes: object = {}) {
  const { ic: _, in: __, ii: ___, di: ____, ...said } = SAMPLE_PDA1;
  const period = { sd: RECORD.sd, ed: '2027-11-23' };
  return { id: 'a1', ...said, ...period, ...changes };
}

/** What is asked for to have one certificate issued. */
export function issueBody(changes: object = {}, institution = 'BE:0120') {
  return { institution, type: 'prc', record: recordOf(changes) };
}

/** Has one certificate issued. */
export function issue(client: TestClient, changes: object = {}): Promise<ClientAnswer> {
  return client.call('POST', ATTESTATIONS, { body: issueBody(changes), key: randomUUID() });
}

/** So many records as NDJSON, `r1`, `r2`, …; `changes` says how one differs. */
export function recordLines(count: number, changes: (no: number) => object = () => ({})): string {
  return Array.from({ length: count }, (_, index) => {
    const no = index + 1;
    return `${JSON.stringify(recordOf({ id: `r${no}`, ...changes(no) }))}\n`;
  }).join('');
}

export const ATTESTATIONS = '/issuer/v1/attestations';
export const BATCHES = '/issuer/v1/batches';

/** Where a batch of certificates of an institution is sent. */
export function batchPath(institution = 'BE:0120'): string {
  return `${BATCHES}?institution=${institution}&type=prc`;
}
