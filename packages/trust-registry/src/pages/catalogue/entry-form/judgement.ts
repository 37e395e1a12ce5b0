import { type Rule, waysOf } from '@prova/catalogue';
import { banner, descriptionList, type Html, html, table } from '@prova/http';
import type { CatalogueEntry } from '../../../catalogue/catalogue-entry.ts';
import { LEAK_WORDS, leaksIn } from '../../../catalogue/leak-words.ts';
import { ruleWords } from '../../../catalogue/rule-words.ts';
import type { Difference } from '../../../changes/difference.ts';
import type { Register } from '../../../register/register.ts';
import { differenceTable } from '../../difference-table.ts';
import { DISCLOSURE_WORDS, inEnglish, LEAK_TONES } from '../right-words.ts';

/** What an entry means, what it gives away, and what changes against the one in force. `register` is as it would be. */
export function judgementBody(
  entry: CatalogueEntry,
  {
    register,
    difference,
  }: { readonly register: Register; readonly difference: readonly Difference[] },
): Html {
  return html`<section aria-labelledby="judgement"><h2 id="judgement">If this is decided</h2>
${leakOf(entry, register)}
${'rule' in entry.content && meaning(entry.content.rule, register)}
${
  difference.length === 0
    ? html`<p>Nothing changes.</p>`
    : differenceTable('What the catalogue says now, and what it would say', difference)
}</section>`;
}

function leakOf(entry: CatalogueEntry, { catalogue }: Register): Html | false {
  if (entry.of !== 'right') return false;
  const leaks = leaksIn(catalogue)(entry.content);
  if (!leaks) return false;
  const sentence = `${LEAK_WORDS[leaks]} A counter sees ${DISCLOSURE_WORDS[entry.content.disclosure]}.`;
  return banner(LEAK_TONES[leaks], `Class ${leaks}.`, sentence);
}

/** In how many ways a rule is written out; more of them nobody reads. */
const MOST = 24;

function meaning(rule: Rule, register: Register): Html {
  const ways = waysOf(rule);
  return html`<h3>The rule in words</h3>
<p>${ruleWords(rule)}</p>
${table({
  caption:
    ways.length === 1 ? 'There is one way to fulfil it' : `Any of ${ways.length} ways fulfils it`,
  columns: ['Way', 'What must be so'],
  rows: ways
    .slice(0, MOST)
    .map((way, at) => [
      String(at + 1),
      way
        .map(({ atom, isNegated }) => `${isNegated ? 'not ' : ''}${ruleWords(atom)}`)
        .join(' and '),
    ]),
})}
${ways.length > MOST && html`<p>And ${ways.length - MOST} more.</p>`}
${descriptionList(namedIn(rule, register))}`;
}

/** What the statuses and tiers of a rule are. */
function namedIn(rule: Rule, { catalogue }: Register) {
  const names = new Set(
    waysOf(rule).flatMap((way) =>
      way.flatMap(({ atom }) =>
        'status' in atom ? [`status ${atom.status}`] : 'tier' in atom ? [`tier ${atom.tier}`] : [],
      ),
    ),
  );
  return [...names].flatMap((key) => {
    const entry = catalogue.entries.get(key);
    if (entry?.of === 'status') {
      const { code, names: words, level } = entry.content;
      return [[code, html`${inEnglish(words)}, ${level}`] as const];
    }
    return entry?.of === 'tier'
      ? [[entry.content.name, inEnglish(entry.content.names)] as const]
      : [];
  });
}
