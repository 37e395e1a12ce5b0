import { el } from '../page/dom.ts';
import type { PageWords } from '../words/page-words.ts';

/** Why a station was not begun. */
export type StationFault = 'labelMalformed' | 'clinicKeyMalformed' | 'unkept';

export interface StationFormOrder {
  readonly words: PageWords['receipts'];
  /** What stands in the field first. */
  readonly label: string;
  readonly onBegin: (label: string, clinicKey: string) => Promise<StationFault | undefined>;
}

/** Asks for what a station needs: its name, and the clinic's key if there is one. */
export function stationForm({ words, label, onBegin }: StationFormOrder): HTMLElement {
  const name = textField('station-label', label);
  const key = textField('clinic-key', '');
  const faults = {
    label: el('p', { class: 'fault', role: 'alert', id: 'station-label-fault' }),
    key: el('p', { class: 'fault', role: 'alert', id: 'clinic-key-fault' }),
    form: el('p', { class: 'fault', role: 'alert' }),
  };

  function say(fault: StationFault | undefined): void {
    const places = { labelMalformed: 'label', clinicKeyMalformed: 'key', unkept: 'form' } as const;
    for (const place of Object.values(faults)) place.replaceChildren();
    if (!fault) return;
    faults[places[fault]].replaceChildren(words[fault]);
    if (fault === 'labelMalformed') name.focus();
    if (fault === 'clinicKeyMalformed') key.focus();
  }

  return el(
    'form',
    {
      // Nothing is sent: the page begins the station itself.
      onsubmit: (event) => {
        event.preventDefault();
        void onBegin(name.value, key.value).then(say);
      },
    },
    field(name, words.label, words.labelHelp, faults.label),
    field(key, words.clinicKey, words.clinicKeyHelp, faults.key),
    el('button', { class: 'primary' }, words.begin),
    faults.form,
  );
}

function textField(id: string, value: string): HTMLInputElement {
  const describedBy = `${id}-help ${id}-fault`;
  return el('input', {
    ...{ id, value, type: 'text', autocomplete: 'off', spellcheck: 'false' },
    'aria-describedby': describedBy,
  });
}

function field(input: HTMLInputElement, label: string, help: string, fault: HTMLElement) {
  return el(
    'div',
    { class: 'field' },
    el('label', { for: input.id }, label),
    input,
    el('p', { class: 'help', id: `${input.id}-help` }, help),
    fault,
  );
}
