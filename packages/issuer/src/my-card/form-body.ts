import { banner, button, field, form, type Html, html } from '@prova/http';
import type { HolderVisit } from './frame.ts';

/** What stands in the form, and what is wrong with it. A birth date that was refused is not shown again. */
export interface FormState {
  readonly document?: string;
  readonly birthDate?: string;
  readonly faults?: { readonly document?: string; readonly birthDate?: string };
  /** What is said above it. */
  readonly said?: Html;
}

/** The form by which somebody opens a document. Browsers are asked to remember nothing of it: the computer may be anybody's. */
export function formOf(
  visit: HolderVisit,
  { document, birthDate, faults = {}, said }: FormState,
): Html {
  const { words, chosen } = visit;
  const says = words.form;
  return html`${said}<p>${says.sentence}</p>
${form(
  '/my',
  html`${chosen && html`<input type="hidden" name="lang" value="${chosen}">`}
${field({ name: 'document', label: says.document, help: says.documentHelp, autocomplete: 'off', ...(document !== undefined && { value: document }), ...(faults.document !== undefined && { fault: faults.document, autofocus: true }) })}
${field({ name: 'birthDate', label: says.birthDate, help: says.birthDateHelp, autocomplete: 'off', ...(birthDate !== undefined && { value: birthDate }), ...(faults.birthDate !== undefined && { fault: faults.birthDate, autofocus: faults.document === undefined }) })}
${button({ text: says.open, primary: true })}`,
)}`;
}

/** One of the lines above the form. */
export function saidAbove(visit: HolderVisit, what: 'refused' | 'over' | 'closed'): Html {
  const { word, sentence } = visit.words.form[what];
  return banner('not-judged', word, sentence);
}
