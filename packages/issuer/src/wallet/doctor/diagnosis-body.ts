import { writtenInstant } from '@prova/credential';
import { banner, descriptionList, details, type Html, html, table } from '@prova/http';
import { conclusionOf, type Finding, type Result, TONES } from '@prova/wallet-doctor';
import type { OwnDiagnosis } from './own-diagnoses.ts';

/** What wallets refuse, what some of them mind, and behind a word every check. */
export function diagnosisBody({ subject, findings, at }: OwnDiagnosis): Html {
  const among = (result: Result) => findings.filter((each) => each.result === result);
  const [refused, warned] = [among('NOT PASSED'), among('WARNING')];
  const { worst, sentence, count } = conclusionOf(findings);
  return html`${banner(TONES[worst], sentence, count)}
<p>As a wallet sees <code>${subject}</code>, asked at the address that wallets ask. Looked at ${writtenInstant(at)}.</p>
${chapter('Refused', refused)}${chapter('Minded by some', warned)}
<h2>Every check</h2>
${details(`All ${findings.length} in their order`, everyCheck(findings))}
<p><a href="/wallet-doctor">Other institutions</a></p>
`;
}

function chapter(title: string, findings: readonly Finding[]): Html {
  if (findings.length === 0) return html``;
  return html`<h2>${title}</h2>
${findings.map(
  ({
    check,
    seen,
    consequence,
    remedy,
    clause,
  }) => html`<div class="card"><h3><code>${check}</code></h3>
${descriptionList([
  ['Seen', seen],
  ['A wallet', consequence],
  ['To do', remedy],
  ['Source', clause],
])}</div>
`,
)}`;
}

function everyCheck(findings: readonly Finding[]): Html {
  return table({
    caption: 'What a wallet looks at, and what was seen',
    columns: ['Check', 'Result', 'Seen'],
    rows: findings.map(({ check, result, seen }) => [html`<code>${check}</code>`, result, seen]),
  });
}
