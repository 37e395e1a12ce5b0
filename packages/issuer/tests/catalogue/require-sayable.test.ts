import { checkCatalogue } from '@prova/catalogue';
import { attestationOf, parseStatusPayload, type SocialStatus } from '@prova/credential';
import { SAMPLE_STATUS } from '@prova/testing';
import { requireSayable } from '../../src/catalogue/require-sayable.ts';
import { IssuerError } from '../../src/index.ts';
import { TRIAL_CATALOGUE } from '../support/test-house.ts';

type Changes = Readonly<Record<string, object>>;

/** The catalogue of the trial, with members of its entries changed by the names of these. */
function catalogueOf(version: number, changes: Changes = {}) {
  const { content } = TRIAL_CATALOGUE;
  const changed = <T extends object>(entries: readonly T[], nameOf: (entry: T) => string) =>
    entries.map((entry) => ({ ...entry, ...changes[nameOf(entry)] }));
  return checkCatalogue({
    ...{ ...content, version },
    statuses: changed(content.statuses, ({ code }) => code),
    tiers: changed(content.tiers, ({ name }) => name),
    rights: changed(content.rights, ({ rightId }) => rightId),
  });
}

function statusOf(changes: object = {}): SocialStatus {
  const status = { ...SAMPLE_STATUS, v: 3, ...changes };
  const { type, data } = attestationOf(parseStatusPayload({ sid: 'prova:status:0.1', status }));
  if (type !== 'status') throw new Error('No social status.');
  return data;
}

function refusal(status: SocialStatus, ...catalogues: Parameters<typeof requireSayable>[1]) {
  try {
    requireSayable(status, catalogues);
    return 'sayable';
  } catch (error) {
    if (!(error instanceof IssuerError)) throw error;
    return `${error.code} ${error.field}`;
  }
}

const [told] = SAMPLE_STATUS.st;
const [right] = SAMPLE_STATUS.en;
const st = (changes: object) => ({ st: [{ ...told, ...changes }] });
const en = (changes: object) => ({ en: [{ ...right, ...changes }] });

test.each<[string, string, object]>([
  ['what the catalogue has', 'sayable', {}],
  ['a status of a household', 'sayable', st({ cd: 'BIM_FAM', sc: 'household' })],
  ['increased reimbursement to the end of the next year', 'sayable', st({ ed: '2027-12-31' })],
  ['increased reimbursement beyond it', 'status-outlasting st', st({ ed: '2028-01-01' })],
  ['a status without such an end', 'sayable', st({ cd: 'CHRON', ed: '2028-01-01' })],
  ['another version', 'catalogue-version-unknown v', { v: 4 }],
  ['a status that there is not', 'status-unknown st', st({ cd: 'NO_SUCH' })],
  ['a body that there is not', 'status-unknown st', st({ au: 'NO_SUCH' })],
  ['a body that does not decide it', 'status-unknown st', st({ au: 'NMBS' })],
  ['who was persecuted', 'status-not-for-counters st', st({ cd: 'WARV', au: 'SFP' })],
  ['a tier that there is not', 'status-unknown ti', { ti: ['noSuch'] }],
  ['a tier of who was persecuted', 'status-not-for-counters ti', { ti: ['warVictim'] }],
  ['a right that there is not', 'right-unknown en', en({ r: 'be.no.right' })],
  ['a right that is proposed', 'right-unknown en', en({ r: 'be.stib.reduced' })],
  ['a right of who was persecuted', 'right-not-for-counters en', en({ r: 'be.transport.war' })],
])('with %s a social status is %s', (_what, expected, changes) => {
  expect(refusal(statusOf(changes), catalogueOf(3))).toBe(expected);
});

test.each<[string, string, Changes]>([
  ['still has all of it', 'sayable', {}],
  ['keeps a status from everybody', 'status-not-for-counters st', { CHRON: { level: 'L4' } }],
  [
    'has a right retired',
    'right-unknown en',
    { 'be.local.museum-x.reduced': { state: 'retired' } },
  ],
  [
    'has a right begin later',
    'right-unknown en',
    { 'be.local.museum-x.reduced': { validity: { from: '2026-11-25' } } },
  ],
  [
    'has a right end before',
    'right-unknown en',
    { 'be.local.museum-x.reduced': { validity: { until: '2026-11-25' } } },
  ],
])('by the version before, where the newest %s, it is %s', (_what, expected, changes) => {
  const said = { ...st({ cd: 'CHRON' }), ...en({ r: 'be.local.museum-x.reduced' }) };
  const catalogues = [catalogueOf(4, changes), catalogueOf(3)];
  expect(refusal(statusOf(said), ...catalogues)).toBe(expected);
});

test('a status and a tier that were retired are said no more, also by the version before', () => {
  const content = catalogueOf(4).content;
  const retired = (name: string) => (name === 'CHRON' || name === 'lowIncome' ? true : undefined);
  const newest = checkCatalogue({
    ...content,
    statuses: content.statuses.map((each) => ({ ...each, ...over(retired(each.code)) })),
    tiers: content.tiers.map((each) => ({ ...each, ...over(retired(each.name)) })),
    rights: content.rights.map((each) => ({ ...each, state: 'retired' })),
  });
  const before = catalogueOf(3);
  const none = { ti: [], en: [] };
  expect(refusal(statusOf({ ...none, ...st({ cd: 'CHRON' }) }), newest, before)).toBe(
    'status-unknown st',
  );
  expect(refusal(statusOf({ st: [], en: [] }), newest, before)).toBe('status-unknown ti');
  expect(refusal(statusOf({ ...none, st: [] }), newest, before)).toBe('sayable');
  expect(refusal(statusOf(none))).toBe('catalogue-version-unknown v');
});

function over(retired: true | undefined): object {
  return retired ? { retired } : {};
}
