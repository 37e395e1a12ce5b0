import { banner, button, choice, field, form, type Html, html } from '@prova/http';
import type { AnnounceField, RightsWords } from './rights-words/wording.ts';

/** What was filled in. */
export type AnnounceFields = Readonly<Record<AnnounceField, string | undefined>>;

/** A form by which anybody tells the registry of a right. `wrong` are the fields that cannot be taken as they are. */
export function announceBody(
  { lang, announcing: words }: RightsWords,
  filled: Partial<AnnounceFields> = {},
  wrong: readonly string[] = [],
): Html {
  const line = (name: Exclude<AnnounceField, 'announcedBy'>, more: object = {}) =>
    field({
      ...{ name, label: words.labels[name], value: filled[name] ?? '' },
      ...faultOf(name),
      ...more,
    });
  const faultOf = (name: AnnounceField) => wrong.includes(name) && { fault: words.faults[name] };
  return html`${wrong.length > 0 && banner('rejected', words.notYet.word, words.notYet.sentence)}
<p>${words.introduction}</p>
<p><strong>${words.nothingPersonal}</strong></p>
${form(
  '/rights/announce',
  html`<input type="hidden" name="lang" value="${lang}">${line('title', { required: true, help: words.titleHelp })}
${line('granter', { required: true, help: words.granterHelp })}
${line('conditions')}
${line('regulationUrl', { type: 'url', help: words.regulationUrlHelp })}
${choice({
  ...{ name: 'announcedBy', label: words.labels.announcedBy },
  ...{ value: filled.announcedBy ?? 'citizen', options: words.announcers },
  ...faultOf('announcedBy'),
})}
${button({ text: words.send, primary: true })}`,
)}`;
}

export function announcedBody({ lang, announcing: { thanks, back } }: RightsWords): Html {
  return html`${banner('accepted', thanks.word, thanks.sentence)}
<p><a class="button" href="${`/rights?lang=${lang}`}">${back}</a></p>`;
}
