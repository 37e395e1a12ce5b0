import { textIn } from '@prova/catalogue';
import { DESK_KINDS, type DeskKind } from '../counter/desk-kind.ts';
import type { TallyRow } from '../counter/tally.ts';
import type { DeskState } from '../desk/desk-state.ts';
import type { KnownRights } from '../desk/kept-rights.ts';
import { el } from '../page/dom.ts';
import { writtenDate } from '../words/dates.ts';
import type { PageWords } from '../words/page-words.ts';
import { catalogueLanguage } from './right-facts.ts';

export interface DeskPanelOrder {
  readonly words: PageWords;
  readonly language: string;
  readonly kind: DeskKind;
  readonly known: KnownRights | undefined;
  readonly lacksRights: DeskState['lacksRights'];
  readonly chosen: ReadonlySet<string> | 'all';
  readonly rows: readonly TallyRow[];
  readonly onKind: (kind: DeskKind) => void;
  readonly onRight: (rightId: string, isChosen: boolean) => void;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

/** What this desk is; at a counter, which rights count there, and what was counted. */
export function deskPanel(order: DeskPanelOrder): readonly HTMLElement[] {
  const { kind, onClose } = order;
  const { desk } = order.words;
  return [
    el('h2', { id: 'desk-title', tabindex: '-1' }, desk.title),
    el(
      'fieldset',
      {},
      el('legend', { class: 'unseen' }, desk.title),
      ...DESK_KINDS.map((each) => kindChoice(each, order)),
    ),
    ...(kind === 'counter' ? [rightsHere(order), counts(order)] : []),
    el(
      'div',
      { class: 'row' },
      el('button', { type: 'button', class: 'primary', onclick: onClose }, desk.close),
    ),
  ];
}

function kindChoice(each: DeskKind, { kind, words: { desk }, onKind }: DeskPanelOrder) {
  const id = `desk-${each}`;
  return el(
    'div',
    { class: 'field choice' },
    el('input', {
      ...{ type: 'radio', name: 'desk', id, value: each, checked: each === kind },
      'aria-describedby': `${id}-help`,
      onchange: () => onKind(each),
    }),
    el('label', { for: id }, desk.kinds[each]),
    el('p', { class: 'help', id: `${id}-help` }, desk.kindHelp[each]),
  );
}

function rightsHere({ words, known, lacksRights, chosen, onRight }: DeskPanelOrder): HTMLElement {
  const { desk, counter } = words;
  if (!known) {
    const why = lacksRights === 'lacking' ? counter.noCatalogue : desk.noRights;
    return el('p', { class: 'quiet' }, why);
  }
  return el(
    'fieldset',
    { class: 'rights', 'aria-describedby': 'rights-help' },
    el('legend', {}, desk.rights),
    el('p', { class: 'help', id: 'rights-help' }, desk.rightsHelp),
    ...known.rights.map(({ rightId, title }, place) => {
      const input = el('input', {
        ...{ type: 'checkbox', id: `right-${place}`, value: rightId },
        checked: chosen !== 'all' && chosen.has(rightId),
        onchange: () => onRight(rightId, input.checked),
      });
      const label = textIn(title, catalogueLanguage(words));
      return el('div', { class: 'choice' }, input, el('label', { for: input.id }, label));
    }),
  );
}

function counts({ words, language, known, rows, onClear }: DeskPanelOrder): HTMLElement {
  const { desk, counter, right } = words;
  const titleOf = (rightId: string) => {
    const named = known?.rights.find((each) => each.rightId === rightId);
    return named ? textIn(named.title, catalogueLanguage(words)) : rightId.replace(/^-$/, '–');
  };
  const heads = [desk.day, right.right, desk.answer, desk.number];
  return el(
    'div',
    {},
    el('h2', { id: 'counts', class: 'minor' }, desk.counts),
    el('p', { class: 'help' }, rows.length === 0 ? desk.noCounts : desk.countsHelp),
    rows.length > 0 &&
      el(
        'div',
        { class: 'table', tabindex: '0', role: 'region', 'aria-labelledby': 'counts' },
        el(
          'table',
          {},
          el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
          el(
            'tbody',
            {},
            ...rows.map(({ day, right: rightId, answer, count }) =>
              el(
                'tr',
                {},
                el('td', {}, writtenDate(day, language)),
                el('td', {}, titleOf(rightId)),
                el('td', {}, counter.answers[answer]),
                el('td', { class: 'number' }, String(count)),
              ),
            ),
          ),
        ),
      ),
    rows.length > 0 &&
      el('button', { type: 'button', class: 'small', onclick: onClear }, desk.clear),
  );
}
