import { banner, button, choice, field, type Html, html } from '@prova/http';

import type { EntryField, EntrySection } from './entry-field.ts';
import type { EntryFaults, FilledEntry } from './read-entry.ts';

export interface EntryFormOrder {
  readonly action: `/${string}`;
  readonly sections: readonly EntrySection[];
  /** The member that is not to be filled in, as it stays. */
  readonly fixed: string | undefined;
  readonly filled: FilledEntry;
  readonly faults: EntryFaults;
}

/** The form of an entry, in groups, each field with what is wrong with it. It is looked at before it is written down. */
export function entryForm({ action, sections, fixed, filled, faults }: EntryFormOrder): Html {
  const { '': whole, ...beside } = faults;
  const isFaulty = Object.keys(faults).length > 0;
  return html`${isFaulty && banner('rejected', 'Not yet.', whole ?? faultsSentence(beside, sections))}
<form class="card" method="post" action="${action}">
${sections.map(({ legend, fields }) => {
  const own = fields.filter(({ path }) => path !== fixed);
  return html`<fieldset><legend><h2>${legend}</h2></legend>
${own.map((each) => fieldOf(each, filled[each.path] ?? '', faults[each.path]))}</fieldset>
`;
})}
<p class="quiet">Nothing is signed yet. Look first at what would change.</p>
<p>${button({ text: 'Look at it', primary: true, name: 'to', value: 'look' })} ${button({ text: 'Write the draft', name: 'to', value: 'draft' })}</p>
</form>`;
}

function faultsSentence(faults: EntryFaults, sections: readonly EntrySection[]): string {
  const where = sections.filter(({ fields }) =>
    fields.some(({ path }) => faults[path] !== undefined),
  );
  const legends = where.map(({ legend }) => `“${legend}”`).join(', ');
  return `Something has to be filled in differently: see ${legends}.`;
}

function fieldOf(order: EntryField, value: string, fault: string | undefined): Html {
  const { path: name, label: plain, help, as, optional } = order;
  const label = optional && as !== 'tick' ? `${plain} (may stay empty)` : plain;
  const wrong = fault === undefined ? {} : { fault };
  const explained = help === undefined ? {} : { help };
  if (as === 'tick') return tick(name, plain, value !== '');
  if (as === 'line' || as === 'date') {
    const type = as === 'date' ? 'date' : 'text';
    return field({ name, label, type, value, ...explained, ...wrong });
  }
  if (as === 'text' || as === 'rule') return area(order, label, value, fault);
  const options = [['', 'Choose …'] as const, ...as];
  return choice({ name, label, value, options, ...explained, ...wrong });
}

function area(
  { path, help, as }: EntryField,
  label: string,
  value: string,
  fault: string | undefined,
): Html {
  const about = [help && `${path}-help`, fault && `${path}-fault`].filter(Boolean).join(' ');
  const lines = as === 'rule' ? Math.min(16, Math.max(4, value.split('\n').length + 1)) : 3;
  return html`<div class="field"><label for="${path}">${label}</label>
<textarea id="${path}" name="${path}" rows="${lines}" class="${as === 'rule' && 'code'}" spellcheck="${as === 'rule' && 'false'}" aria-describedby="${about !== '' && about}" aria-invalid="${fault !== undefined && 'true'}">${value}</textarea>
${help && html`<p class="help" id="${`${path}-help`}">${help}</p>`}
${fault && html`<p class="fault" id="${`${path}-fault`}">${fault}</p>`}</div>
`;
}

function tick(name: string, label: string, checked: boolean): Html {
  return html`<div class="field"><label class="tick" for="${name}"><input type="checkbox" id="${name}" name="${name}" value="yes" checked="${checked}">${label}</label></div>
`;
}
