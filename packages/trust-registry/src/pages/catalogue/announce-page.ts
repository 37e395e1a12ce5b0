import { banner, button, choice, field, form, type Html, html } from '@prova/http';

/** What was filled in. */
export type AnnounceFields = Readonly<
  Record<'announcedBy' | 'title' | 'granter' | 'conditions' | 'regulationUrl', string | undefined>
>;

const EMPTY: AnnounceFields = {
  announcedBy: undefined,
  title: undefined,
  granter: undefined,
  conditions: undefined,
  regulationUrl: undefined,
};

/** A form by which anybody tells the registry of a right. */
export function announceBody(
  filled: AnnounceFields = EMPTY,
  faults: Readonly<Record<string, string>> = {},
): Html {
  const line = (name: keyof AnnounceFields, label: string, more: object = {}) =>
    field({
      name,
      label,
      value: filled[name] ?? '',
      ...(faults[name] !== undefined && { fault: faults[name] }),
      ...more,
    });
  return html`${Object.keys(faults).length > 0 && banner('rejected', 'Not yet.', 'Something has to be filled in differently.')}
<p>Do you know of a right that follows from a social status, and that is missing here? Officers of the registry look it up. Nothing is published by writing it down, and nobody answers you.</p>
<p><strong>Write nothing about yourself or another person.</strong></p>
${form(
  '/rights/announce',
  html`${line('title', 'The right', { required: true, help: 'For example: reduced entry to the museum of Nowhere.' })}
${line('granter', 'Who grants it', { required: true, help: 'The name of the company, the municipality or the office.' })}
${line('conditions', 'For whom (may stay empty)')}
${line('regulationUrl', 'Where the rule can be read (may stay empty)', { type: 'url', help: 'An address that begins with https://.' })}
${choice({
  name: 'announcedBy',
  label: 'You know of it',
  value: filled.announcedBy ?? 'citizen',
  options: [
    ['citizen', 'as a citizen'],
    ['professional', 'from your work'],
  ],
})}
${button({ text: 'Send', primary: true })}`,
)}`;
}

export const ANNOUNCED: Html = html`${banner('accepted', 'Thank you.', 'Officers of the registry will look it up.')}
<p><a class="button" href="/rights">Back to the rights</a></p>`;

/** What to say of a field that cannot be taken. */
export const ANNOUNCE_FAULTS: Readonly<Record<keyof AnnounceFields, string>> = {
  announcedBy: 'Choose one of the two.',
  title: 'Write one line, at most 80 characters.',
  granter: 'Write one line, at most 120 characters.',
  conditions: 'Write at most 600 characters, without line breaks.',
  regulationUrl: 'Write an address that begins with https://, or leave it empty.',
};
