import { encodeBase64url } from '@prova/credential';
import {
  banner,
  button,
  choice,
  descriptionList,
  details,
  form,
  type Html,
  type HtmlValue,
  html,
  type Tone,
} from '@prova/http';
import { DECLINE_REASONS, type Proposal, type ProposalState } from '../clerks/proposal.ts';
import type { PayloadDraft } from '../issuance/draft-payload.ts';
import { moment, momentText } from './dates.ts';
import type { Visit } from './desk.ts';
import { preview } from './preview.ts';
import type { FieldFinding } from './record-findings.ts';
import type { Said } from './wording/wording.ts';

/** What is shown of a proposal. */
export interface ProposalView {
  readonly proposal: Proposal;
  /** Of the clerks who have to do with it, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** The day on which it would be signed. */
  readonly today: string;
  readonly findings?: readonly FieldFinding[];
  /** What would be signed; absent at the end, and where it could not be. */
  readonly draft?: PayloadDraft;
  /** What came of the last try. */
  readonly said?: Said;
}

const TONES: Readonly<Record<ProposalState, Tone>> = {
  typed: 'not-judged',
  proposed: 'undetermined',
  approved: 'undetermined',
  issued: 'accepted',
  declined: 'rejected',
  withdrawn: 'not-judged',
  expired: 'not-judged',
  refused: 'rejected',
};

/** What would be printed, who has to do with it, and what this clerk can do about it. */
export function proposalBody(visit: Visit, view: ProposalView): Html {
  const { words } = visit;
  const { proposal, findings = [], draft, said } = view;
  const { content, state } = proposal;
  const { errors, nothingSigned } = words.preview;
  return html`${said && banner('rejected', said.word, said.sentence)}
${state === 'typed' ? html`<p>${nothingSigned}</p>` : standing(visit, view)}
${content && !draft && banner('rejected', errors.word, html`${errors.sentence} ${findings.map(({ sentence }) => sentence).join(' ')}`)}
${content && draft && preview(draft, content, { findings, words })}
${actions(visit, view)}
${state !== 'typed' && history(visit, view)}`;
}

function standing({ words, clerk, institutionId }: Visit, { proposal, names }: ProposalView): Html {
  const { state, clerkId, reason, expiresAt } = proposal;
  const { states, yours, forYou, reasons } = words.proposal;
  if (state === 'proposed') {
    const isOwn = clerkId === clerk.clerkId;
    const name = names.get(clerkId) ?? words.document.somebody;
    const until = momentText(expiresAt, institutionId, words);
    const { word, sentence } = isOwn ? yours : forYou;
    return banner(TONES[state], word, sentence({ name, until }));
  }
  const { word, sentence } = states[state];
  const why = DECLINE_REASONS.find((each) => each === reason);
  return banner(TONES[state], word, why === undefined ? sentence : `${reasons[why]}. ${sentence}`);
}

function actions(visit: Visit, { proposal, draft, today }: ProposalView): Html {
  const { words, home, clerk } = visit;
  const { state, proposalId, jti } = proposal;
  const at = `${home}/proposals/${proposalId}` as const;
  const isOwn = proposal.clerkId === clerk.clerkId;
  const { proposal: says, preview: asks } = words;
  const hiddenDay = html`<input type="hidden" name="day" value="${today}">`;
  switch (state) {
    case 'typed':
      return html`${clerk.institution.fourEyes && html`<p>${asks.proposeHelp}</p>`}
<div class="row">
${draft && (clerk.institution.fourEyes ? send(`${at}/propose`, asks.propose, { primary: true }) : send(`${at}/approve`, asks.issue, { primary: true, content: hiddenDay }))}
${send(`${at}/change`, asks.change)}
</div>`;
    case 'proposed':
      if (isOwn) return html`<div class="row">${send(`${at}/withdraw`, says.withdraw)}</div>`;
      return html`${
        draft &&
        html`<p>${says.compare}</p>
<div class="row">${send(`${at}/approve`, says.approve, { primary: true, content: hiddenDay })}</div>`
      }
<h2>${says.declineTitle}</h2>
${form(
  `${at}/decline`,
  html`${choice({
    name: 'reason',
    label: says.why,
    required: true,
    options: [
      ['', says.choose],
      ...DECLINE_REASONS.map((reason) => [reason, says.reasons[reason]] as const),
    ],
  })}${button({ text: says.decline })}`,
)}`;
    case 'approved':
      return html`<div class="row">${send(`${at}/issue`, says.carryOn, { primary: true })}</div>`;
    case 'issued':
      return html`<p><a class="button primary" href="${`${home}/documents/${jti ?? ''}`}">${says.toDocument}</a></p>`;
    case 'declined':
    case 'withdrawn':
    case 'expired':
    case 'refused':
      return html`<p><a class="button" href="${home}">${words.find.nav}</a></p>`;
  }
}

/** A form of one button. */
function send(
  action: `/${string}`,
  text: string,
  { primary = false, content }: { primary?: boolean; content?: HtmlValue } = {},
): Html {
  return html`<form method="post" action="${action}">${content}${button({ text, primary })}</form>`;
}

function history({ words, institutionId }: Visit, { proposal, names }: ProposalView): Html {
  const { proposedBy, proposedAt, decidedBy, fingerprint } = words.proposal;
  const nameOf = (id: string) => names.get(id) ?? words.document.somebody;
  const when = (instant: number) => moment(instant, institutionId, words);
  return html`${descriptionList([
    [proposedBy, nameOf(proposal.clerkId)],
    ...(proposal.proposedAt === null ? [] : [[proposedAt, when(proposal.proposedAt)] as const]),
    ...(proposal.decidedBy === null ? [] : [[decidedBy, nameOf(proposal.decidedBy)] as const]),
  ])}
${details(
  words.details,
  descriptionList([
    [fingerprint, html`<code>${encodeBase64url(proposal.hash)}</code>`],
    ...(proposal.state === 'refused' && proposal.reason !== null
      ? [['Code', html`<code>${proposal.reason}</code>`] as const]
      : []),
  ]),
)}`;
}
