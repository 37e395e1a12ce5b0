import { checkCatalogue, type Right, type Status } from '@prova/catalogue';
import { attestationOf, parseStatusPayload, walletDocumentOf } from '@prova/credential';
import { codeMatchers, SAMPLE_ENTITLEMENT, SAMPLE_STATUS } from '@prova/testing';
import { isOfRights, requireStillSaid } from '../../src/catalogue/require-still-said.ts';
import { IssuerError } from '../../src/index.ts';
import { TRIAL_CATALOGUE } from '../support/test-house.ts';

expect.extend(codeMatchers);

const MUSEUM = SAMPLE_ENTITLEMENT.r;
const [told] = SAMPLE_STATUS.st;
const today = '2026-11-24';
const law = { legalBasis: 'Decree', regulationUrl: 'https://law.example/' };

const entitlement = walletDocumentOf({ type: 'entitlement', data: SAMPLE_ENTITLEMENT });
// Of a version that counts for no order any more.
const status = walletDocumentOf(
  attestationOf(
    parseStatusPayload({ sid: 'prova:status:0.1', status: { ...SAMPLE_STATUS, v: 1 } }),
  ),
);

function newest(right: Partial<Right>, changed: Partial<Status> = {}) {
  const { content } = TRIAL_CATALOGUE;
  return checkCatalogue({
    ...content,
    version: content.version + 5,
    rights: content.rights.map((each) => (each.rightId === MUSEUM ? { ...each, ...right } : each)),
    statuses: content.statuses.map((each) =>
      each.code === told.cd ? { ...each, ...changed } : each,
    ),
  });
}

test('what the catalogue of the moment publishes is said, whatever has changed of its words', () => {
  const words = { nl: 'Anders', fr: 'Autrement', de: 'Anders' };
  for (const document of [entitlement, status]) {
    requireStillSaid(document, { newest: newest({ title: words }), today });
  }
});

test.each<[string, Partial<Right>]>([
  ['was retired', { state: 'retired' }],
  ['is over', { validity: { until: '2026-11-23' } }],
  ['is shown by law alone', { ...law, disclosure: 'P3' }],
])('of a right that %s there are no new copies', (_, right) => {
  const copies = () => requireStillSaid(entitlement, { newest: newest(right), today });
  expect(copies).toThrowWithCode(IssuerError, 'credential-request-denied');
});

test('nor of a social status with a status that nobody may be told of any more', () => {
  const { content } = TRIAL_CATALOGUE;
  const level = { level: 'L4' as const };
  // Only the status itself is looked at: what rights it made is for whoever publishes.
  const statuses = new Map(newest({}).statuses);
  const known = statuses.get(told.cd);
  if (!known) throw new Error('There is no such status.');
  statuses.set(told.cd, { ...known, ...level });
  const changed = { ...newest({}), content, statuses };
  const copies = () => requireStillSaid(status, { newest: changed, today });
  expect(copies).toThrowWithCode(IssuerError, 'credential-request-denied');
});

test('without a catalogue there are none of either, and no other document is asked about', () => {
  for (const document of [entitlement, status]) {
    const copies = () => requireStillSaid(document, { newest: undefined, today });
    expect(copies).toThrowWithCode(IssuerError, 'credential-request-denied');
  }
  expect(isOfRights('entitlement') && isOfRights('status')).toBe(true);
  expect(isOfRights('isiplus') || isOfRights('ehic')).toBe(false);
});
