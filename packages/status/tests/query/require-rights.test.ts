import { checkCatalogue } from '@prova/catalogue';
import { belgianCatalogue, TEST_PARTNER } from '@prova/testing';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { StatusError } from '../../src/errors.ts';
import { requireRights } from '../../src/query/require-rights.ts';

expect.extend(codeMatchers);

const TODAY = '2026-11-24';
const RAIL = 'be.rail.increased-intervention';
const STIB = 'be.stib.reduced';

const { content } = belgianCatalogue();
const [mayAsk] =
  content.relyingParties.find((each) => each.enterpriseNumber === TEST_PARTNER)?.mayAsk ?? [];

/** A partner that may ask for both on these days, where there is the one on these. */
function catalogueOf(permission: object = {}, validity: object = {}) {
  const name = { nl: 'TEST', fr: 'TEST', de: 'TEST' };
  const asking = { ...mayAsk, rights: [RAIL, STIB], ...permission };
  return checkCatalogue({
    ...content,
    rights: content.rights.map((each) => (each.rightId === RAIL ? { ...each, validity } : each)),
    relyingParties: [{ enterpriseNumber: TEST_PARTNER, name, mayAsk: [asking] }],
  });
}

const ask = (
  catalogue: ReturnType<typeof catalogueOf>,
  rights: readonly string[] = [RAIL],
  day = TODAY,
) => requireRights(catalogue, { enterpriseNumber: TEST_PARTNER, rights, today: TODAY, day });

test('what is published is answered, with its law and what for', () => {
  const [allowed] = ask(catalogueOf());
  expect(allowed).toMatchObject({ right: { rightId: RAIL }, legalBasis: 'Decree of nowhere' });
  expect(allowed?.purpose).toEqual(mayAsk?.purpose);
});

test.each([
  ['is over', { until: '2026-11-23' }],
  ['is to come', { from: '2026-11-25' }],
])('a permission that %s is none', (_, days) => {
  const permission = { from: '2026-01-01', ...days };
  expect(() => ask(catalogueOf(permission))).toThrowWithCode(StatusError, 'right-not-allowed');
});

test('it counts on its first and its last day', () => {
  expect(ask(catalogueOf({ from: TODAY, until: TODAY }))).toHaveLength(1);
});

test('of a right that is not published nothing is told, nor of one that there is not on the day', () => {
  expect(() => ask(catalogueOf(), [RAIL, STIB])).toThrowWithCode(StatusError, 'right-unknown');
  const ended = catalogueOf({}, { until: '2026-11-30' });
  expect(ask(ended, [RAIL], '2026-11-30')).toHaveLength(1);
  expect(() => ask(ended, [RAIL], '2026-12-01')).toThrowWithCode(StatusError, 'right-unknown');
});

test('of two rights of which one is not for it, nothing is told of either', () => {
  for (const other of ['be.delijn.im', 'be.nowhere']) {
    expect(() => ask(catalogueOf(), [RAIL, other])).toThrowWithCode(
      StatusError,
      'right-not-allowed',
    );
  }
});
