import type { Right } from '@prova/catalogue';
import { banner, button, form, type Html, html, table } from '@prova/http';
import { entryFacts } from '../../catalogue/entry-facts.ts';
import { LEAK_WORDS, leaksIn } from '../../catalogue/leak-words.ts';
import type { RegisterCatalogue } from '../../catalogue/register-catalogue.ts';
import { saidDay } from '../readable.ts';
import { DISCLOSURE_WORDS, inEnglish, LEAK_TONES, rightMark } from './right-words.ts';

/** One right as officers see it: all that it says, what it gives away, and what can be done next. */
export function rightBody(right: Right, catalogue: RegisterCatalogue): Html {
  const entry = { of: 'right', content: right } as const;
  const name = `${right.rightId}, `;
  const rows = entryFacts(entry).map(([, subject, value]) => [
    subject.replace(name, ''),
    saidDay(value),
  ]);
  return html`<p>${rightMark(right)} <code>${right.rightId}</code>, ${inEnglish(right.granter.name)}</p>
${leakBanner(right, catalogue)}
<h2>Next</h2>
${nextSteps(right)}
<h2>What it says</h2>
${table({ caption: 'Member by member', columns: ['What', 'As it is'], rows })}
${right.state !== 'retired' && html`<p><a class="button" href="${`/officers/catalogue/entries/right/${right.rightId}`}">Change it</a></p>`}`;
}

function leakBanner(right: Right, catalogue: RegisterCatalogue): Html {
  const leaks = leaksIn(catalogue)(right);
  if (leaks === undefined) {
    return banner('rejected', 'Not known.', 'Its rule speaks of what the catalogue lacks.');
  }
  const sentence = `${LEAK_WORDS[leaks]} A counter sees ${DISCLOSURE_WORDS[right.disclosure]}.`;
  return banner(LEAK_TONES[leaks], `Class ${leaks}.`, sentence);
}

function nextSteps({ rightId, state, regulationUrl }: Right): Html {
  const step = (to: string, text: string, primary: boolean) =>
    button({ text, primary, name: 'to', value: to });
  const looked = regulationUrl
    ? html` We look whether something is at <code>${regulationUrl}</code>; that it is the law, you see yourself.`
    : html` It names no address of a law.`;
  const action = `/officers/catalogue/rights/${rightId}/steps` as const;
  switch (state) {
    case 'proposed':
      return form(
        action,
        html`<p>Validating says that you reviewed it today.${looked}</p><div class="row">${step('validated', 'Validate', true)}${step('retired', 'Retire', false)}</div>`,
      );
    case 'validated':
      return form(
        action,
        html`<p>Once it is published, it is granted. It is published as it was validated.</p><div class="row">${step('published', 'Publish', true)}${step('retired', 'Retire', false)}</div>`,
      );
    case 'published':
      return form(
        action,
        html`<p>Once it is retired, no more proofs of it are made, and it never comes back.</p>${step('retired', 'Retire', false)}`,
      );
    case 'retired':
      return html`<p>It is granted no more.</p>`;
  }
}
