import { SHAPES, type Tone } from '@prova/look';
import { type Html, type HtmlValue, html } from './html.ts';

/** Names and values, one pair a line: `[['Country', 'BE']]`. */
export function descriptionList(pairs: readonly (readonly [string, HtmlValue])[]): Html {
  return html`<dl>${pairs.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

export interface TableOrder {
  /** Says what the table holds; read out before it. */
  readonly caption: string;
  /** What tells its box from others on the page, where the caption alone does not. */
  readonly label?: string;
  readonly columns: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly HtmlValue[])[];
}

/** A table in a box of its own. On a phone each row stands by itself, its cells below each other with their columns' names. */
export function table({ caption, label = caption, columns, rows }: TableOrder): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => row(cells, columns))}</tbody>
</table></div>
`;
}

function row([first, ...others]: readonly HtmlValue[], [, ...columns]: readonly string[]): Html {
  return html`<tr><th scope="row">${first}</th>${others.map(
    (cell, index) => html`<td data-label="${columns[index] ?? ''}">${cell}</td>`,
  )}</tr>`;
}

/** A line that must be noticed: a shape, a word, one sentence. */
export function banner(tone: Tone, word: string, sentence: HtmlValue): Html {
  return html`<div class="${`banner ${tone}`}">${shape(tone)}<p><strong>${word}</strong> ${sentence}</p></div>`;
}

function shape(tone: Tone): Html {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="2"><path d="${SHAPES[tone]}"></path></svg>`;
}

export interface FieldOrder {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'date' | 'email' | 'password' | 'search' | 'url';
  readonly value?: string;
  readonly help?: string;
  /** What is wrong with it, and what to do. */
  readonly fault?: string;
  readonly required?: boolean;
  readonly autocomplete?: string;
  /** Where people begin to type; at most one of a page. */
  readonly autofocus?: boolean;
}

/** One line to fill in, with its label above and its help below. */
export function field(order: FieldOrder): Html {
  const { name, label, type = 'text', value, fault, required } = order;
  const { autocomplete, autofocus } = order;
  return html`<div class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" value="${value}" required="${required}" autocomplete="${autocomplete}" autofocus="${autofocus === true}" aria-describedby="${about(order)}" aria-invalid="${fault !== undefined && 'true'}">
${explained(order)}</div>
`;
}

/** The ids of what `explained` says. */
function about({ name, help, fault }: Explained): string | false {
  const ids = [help && `${name}-help`, fault && `${name}-fault`].filter(Boolean);
  return ids.length > 0 && ids.join(' ');
}

function explained({ name, help, fault }: Explained): Html {
  return html`${help && html`<p class="help" id="${`${name}-help`}">${help}</p>`}
${fault && html`<p class="fault" id="${`${name}-fault`}">${fault}</p>`}`;
}

type Explained = Pick<FieldOrder, 'name' | 'help' | 'fault'>;

export interface ChoiceOrder
  extends Pick<FieldOrder, 'name' | 'label' | 'value' | 'help' | 'fault' | 'required'> {
  /** Value and text of each. */
  readonly options: readonly (readonly [string, string])[];
}

/** One of a few. */
export function choice(order: ChoiceOrder): Html {
  const { name, label, value, fault, required, options } = order;
  return html`<div class="field"><label for="${name}">${label}</label>
<select id="${name}" name="${name}" required="${required}" aria-describedby="${about(order)}" aria-invalid="${fault !== undefined && 'true'}">${options.map(
    ([key, text]) => html`<option value="${key}" selected="${key === value}">${text}</option>`,
  )}</select>
${explained(order)}</div>
`;
}

export interface ButtonOrder {
  readonly text: string;
  /** At most one of a page: what most people came for. */
  readonly primary?: boolean;
  readonly name?: string;
  readonly value?: string;
}

/** Sends the form it stands in. */
export function button({ text, primary, name, value }: ButtonOrder): Html {
  return html`<button type="submit" class="${primary === true && 'primary'}" name="${name}" value="${value}">${text}</button>`;
}

/** A form that sends its fields to us. */
export function form(action: `/${string}`, content: HtmlValue): Html {
  return html`<form class="card" method="post" action="${action}">${content}</form>`;
}

/** A text behind a word, for who wants to know more. */
export function details(summary: string, content: HtmlValue): Html {
  return html`<details><summary>${summary}</summary>${content}</details>`;
}

export interface LanguageLinks {
  /** What they are called, for who hears the page. */
  readonly label: string;
  /** Code, what the language calls itself, and where its page is. */
  readonly links: readonly (readonly [code: string, ownName: string, href: string])[];
  /** That of this page. */
  readonly current: string;
}

/** The same page in other languages. */
export function languageLinks({ label, links, current }: LanguageLinks): Html {
  const items = links.map(
    ([code, ownName, href]) =>
      html`<li><a href="${href}" lang="${code}" hreflang="${code}" aria-current="${code === current && 'true'}">${ownName}</a></li>`,
  );
  return html`<nav aria-label="${label}"><ul class="languages">${items}</ul></nav>`;
}
