import { button, choice, field, type Html, html } from '@prova/http';
import { canonicalJson } from '@prova/store';
import { KIND_WORDS } from './change-words.ts';
import type { ProposalField } from './proposal-fields.ts';
import type { Proposal } from './proposals.ts';

/** What was filled in: a text, or several where several can be ticked. */
export type Filled = Readonly<Record<string, string | readonly string[] | undefined>>;

export type Read =
  | { readonly outcome: 'read'; readonly payload: string }
  /** By the name of the field. */
  | { readonly outcome: 'faults'; readonly faults: Readonly<Record<string, string>> };

/** The change that a form describes, as canonical JSON; not yet looked at by anything but the fields. */
export function readProposal({ kind, fields }: Proposal, filled: Filled): Read {
  const values: Record<string, unknown> = { kind };
  const faults: Record<string, string> = {};
  for (const each of fields) {
    const text = textOf(filled[each.name]);
    const value = text === '' ? undefined : each.read(text);
    if (value !== undefined) values[each.name] = value;
    else if (text !== '' || !each.optional) faults[each.name] = each.fault;
  }
  if (Object.keys(faults).length > 0) return { outcome: 'faults', faults };
  return { outcome: 'read', payload: canonicalJson(values) };
}

/** The form of a proposal, with what was filled in before and what was wrong with it. */
export function proposalForm(
  { kind, fields }: Proposal,
  { filled = {}, faults = {} }: { filled?: Filled; faults?: Readonly<Record<string, string>> },
): Html {
  return html`<form class="card" method="post" action="${`/officers/proposals/${kind}`}">
${fields.map((each) => fieldOf(each, textOf(filled[each.name]), faults[each.name]))}
<p class="quiet">Nothing is signed yet: on the next page you see what would change.</p>
${button({ text: 'Go on', primary: true })}
</form>`;
}

export function proposalTitle({ kind }: Proposal): string {
  return KIND_WORDS[kind];
}

function textOf(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value.trim() : (value ?? []).join(' ');
}

function fieldOf(order: ProposalField, value: string, fault: string | undefined): Html {
  const { name, label, help, as, several, optional } = order;
  if (as === 'text' || as === 'date') {
    return field({
      name,
      label: optional ? `${label} (may stay empty)` : label,
      type: as,
      value,
      required: !optional,
      ...(help && { help }),
      ...(fault && { fault }),
    });
  }
  if (as === 'tick') return tick(name, 'yes', label, value !== '');
  if (as === 'file' || as === 'long-text') return longField(order, value, fault);
  if (several) return ticks(order, as, value, fault);
  const options = [['', 'Choose …'] as const, ...as];
  return html`${choice({ name, label, value, required: true, options })}${explained(help, fault)}`;
}

function longField({ name, label, help, as }: ProposalField, value: string, fault?: string): Html {
  return html`<div class="field"><label for="${name}">${label}</label>
${as === 'file' && html`<input type="file" id="${`${name}-file`}" aria-label="${`${label}, as a file`}" data-into="${name}">`}
<textarea id="${name}" name="${name}" rows="6" required="${true}" aria-invalid="${fault !== undefined && 'true'}">${value}</textarea>
${explained(help, fault)}</div>
`;
}

function ticks(
  { name, label, help }: ProposalField,
  options: readonly (readonly [string, string])[],
  value: string,
  fault: string | undefined,
): Html {
  const ticked = value.split(' ');
  return html`<fieldset><legend>${label}</legend>
${options.map(([key, text]) => tick(name, key, text, ticked.includes(key)))}
${explained(help, fault)}</fieldset>
`;
}

function tick(name: string, value: string, text: string, checked: boolean): Html {
  const id = `${name}-${value}`;
  return html`<div class="field"><label class="tick" for="${id}"><input type="checkbox" id="${id}" name="${name}" value="${value}" checked="${checked}">${text}</label></div>
`;
}

function explained(help: string | undefined, fault: string | undefined): Html {
  return html`${help && html`<p class="help">${help}</p>`}${fault && html`<p class="fault">${fault}</p>`}`;
}
