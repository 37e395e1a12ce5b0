import { AGE_THRESHOLDS } from '@prova/credential';
import { el } from '../page/dom.ts';
import type { Circumstances } from '../presentations/preset.ts';
import { fill, type PageWords } from '../words/page-words.ts';

/** What may be asked for beside a right: one age that is reached or not yet, and the municipality. As little as a counter needs, so nothing is chosen. */
export function circumstancesForm(
  chosen: Circumstances,
  { circumstances: labels }: PageWords,
  onChange: (chosen: Circumstances) => void,
): HTMLElement {
  const age = el(
    'select',
    { id: 'age', onchange: change },
    option('', labels.anyAge, chosen),
    ...AGE_THRESHOLDS.map((years) => option(`over-${years}`, over(years, labels), chosen)),
    ...AGE_THRESHOLDS.map((years) => option(`under-${years}`, under(years, labels), chosen)),
  );
  const place = el('input', {
    ...{ type: 'checkbox', id: 'municipality', onchange: change },
    checked: chosen.municipality === true,
  });

  function change(): void {
    const [kind, years] = age.value.split('-');
    onChange({
      ...(kind === 'over' && { ageOver: Number(years) }),
      ...(kind === 'under' && { ageUnder: Number(years) }),
      ...(place.checked && { municipality: true as const }),
    });
  }

  return el(
    'div',
    { class: 'besides' },
    el('div', { class: 'field' }, el('label', { for: 'age' }, labels.age), age),
    el('div', { class: 'field choice' }, place, el('label', { for: 'municipality' }, labels.place)),
  );
}

type Labels = PageWords['circumstances'];

export function over(years: number | string, labels: Labels): string {
  return fill(labels.over, { age: String(years) });
}

export function under(years: number | string, labels: Labels): string {
  return fill(labels.under, { age: String(years) });
}

function option(value: string, text: string, { ageOver, ageUnder }: Circumstances): HTMLElement {
  const chosen = ageOver === undefined ? `under-${ageUnder}` : `over-${ageOver}`;
  return el('option', { value, selected: value === chosen }, text);
}
