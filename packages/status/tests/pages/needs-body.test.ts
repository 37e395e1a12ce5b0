import {
  type Atom,
  CATALOGUE_LANGUAGES,
  type JudgedLiteral,
  type JudgedWay,
  textIn,
} from '@prova/catalogue';
import { belgianCatalogue } from '@prova/testing';
import { needsOf } from '../../src/pages/needs-body.ts';
import { CITIZEN_WORDS } from '../../src/pages/wording/citizen-words.ts';

// What a right needs, in each language: by the names of the catalogue, and silent about others in the household.

const catalogue = belgianCatalogue();

function way(
  ...literals: readonly (readonly [Atom, JudgedLiteral['truth'], boolean?])[]
): JudgedWay {
  const judged = literals.map(([atom, truth, isNegated = false]) => ({ atom, truth, isNegated }));
  return { literals: judged, truth: 'no' };
}

const needs = (ways: readonly JudgedWay[], lang: (typeof CATALOGUE_LANGUAGES)[number] = 'en') =>
  needsOf(ways, { words: CITIZEN_WORDS[lang], catalogue, conditions: 'As it says.' }).toString();

describe.each(CATALOGUE_LANGUAGES)('in %s', (lang) => {
  const { needs: words } = CITIZEN_WORDS[lang];
  const nameOf = (code: string) => {
    const status = catalogue.statuses.get(code);
    return status ? textIn(status.names, lang) : '';
  };

  test('a status is called as the catalogue calls it, and whether they have it stands beside it', () => {
    const text = needs([way([{ status: 'BIM' }, 'yes'])], lang);
    expect(nameOf('BIM')).not.toBe('');
    expect(text).toContain(`<li>${nameOf('BIM')} – <strong>${words.truth.yes}</strong></li>`);
    expect(text).toContain('<p>As it says.</p>');
    expect(text).toContain(`<summary>${words.summary}</summary>`);
    expect(text).not.toContain(words.one);
  });

  test('so is the body by which it has to be recognised', () => {
    const body = catalogue.authorities.get('DSL');
    if (!body) throw new RangeError('The catalogue of the trial has this body.');
    const text = needs([way([{ status: 'REG_DIS', by: 'DSL' }, 'unknown'])], lang);
    const said = words.by({ status: nameOf('REG_DIS'), body: textIn(body.names, lang) });
    expect(text).toContain(`${said} – <strong>${words.truth.unknown}</strong>`);
  });

  test('of a status that may be another’s nothing is said but that it leads there', () => {
    for (const truth of ['yes', 'no', 'unknown'] as const) {
      const text = needs([way([{ status: 'RIS', scope: 'household' }, truth])], lang);
      expect(text).toContain(`<li>${words.somebody({ status: nameOf('RIS') })}</li>`);
      expect(text).toContain(words.household);
      expect(text).not.toContain('<strong>');
    }
  });

  test('where many ways are one status of anybody in the household, that is said once', () => {
    const of = (status: string) => way([{ status, scope: 'household' }, 'unknown']);
    const text = needs([of('RIS'), of('ARR')], lang);
    expect(text).toContain(words.oneOfHousehold);
    expect(text).not.toContain(words.one);
    for (const code of ['RIS', 'ARR']) expect(text).toContain(`<li>${nameOf(code)}</li>`);
    // One of them that is of the person alone has to be told apart from the others.
    const mixed = needs([of('RIS'), way([{ status: 'ARR' }, 'no'])], lang);
    expect(mixed).toContain(`<li>${words.somebody({ status: nameOf('RIS') })}</li>`);
    expect(mixed).toContain(words.one);
  });

  test('ages, places, days and what is asked not to be', () => {
    const text = needs(
      [
        way([{ ageMin: 18 }, 'yes'], [{ ageMax: 24 }, 'no'], [{ residesIn: ['1'] }, 'unknown']),
        way([{ onDate: { from: '2026-01-01' } }, 'yes'], [{ ageMin: 65 }, 'no', true]),
      ],
      lang,
    );
    for (const said of [
      ...[
        words.ageMin({ years: '18' }),
        words.ageMax({ years: '24' }),
        words.residence,
        words.date,
      ],
      words.not({ what: words.ageMin({ years: '65' }) }),
      words.one,
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toContain(words.and);
  });

  test('how high a detail has to be, and a right that needs nothing', () => {
    const atLeast = { detail: 'aiCategory', value: 3 };
    const said = words.atLeast({ status: nameOf('AI'), value: '3' });
    expect(needs([way([{ status: 'AI', atLeast }, 'no'])], lang)).toContain(said);
    expect(needs([], lang)).toContain(`<p>${words.everybody}</p>`);
  });
});

test('twenty ways are told, the first of them; a name is text', () => {
  const ways = Array.from({ length: 30 }, (_, at) => way([{ ageMin: at }, 'no']));
  const text = needs(ways);
  expect(text.match(/<li>/g)).toHaveLength(20);
  expect(text).toContain('>0 years old or older');
  const hostile = { status: 'BIM', by: '<script>' } as const;
  expect(needs([way([hostile, 'no'])])).not.toContain('<script>');
});

test('what the catalogue has no name for is called by its code', () => {
  const text = needs([way([{ status: 'GONE', by: 'NOBODY' }, 'no'])]);
  expect(text).toContain('GONE (here: NOBODY)');
});
