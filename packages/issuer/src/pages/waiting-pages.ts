import {
  answerSeeOther,
  banner,
  button,
  descriptionList,
  formBody,
  type Html,
  html,
  type Operation,
  operation,
  type Tone,
  table,
} from '@prova/http';
import { type Batch, type BatchState, readBatch, waitingBatches } from '../batches/batch-rows.ts';
import { approveBatch, cancelBatch } from '../batches/decide-batch.ts';
import { clerkActor } from '../clerks/clerk.ts';
import { clerkNames } from '../clerks/clerk-rows.ts';
import type { Proposal } from '../clerks/proposal.ts';
import { openProposals } from '../clerks/proposal-rows.ts';
import { OF_BATCH } from '../http/parameters.ts';
import { moment } from './dates.ts';
import { type ClerkDesk, HOME, OF_INSTITUTION, type Visit } from './desk.ts';

const parameters = { ...OF_INSTITUTION, ...OF_BATCH };

/** What waits for a second pair of eyes: proposals of clerks, files of programs. */
export function waitingPages(desk: ClerkDesk): readonly Operation[] {
  const { office } = desk;
  const { database, dataKeys, now } = office;
  return [
    operation({
      ...desk.page,
      operationId: 'showWaiting',
      path: `${HOME}/waiting`,
      summary: 'What waits for a second clerk',
      parameters: OF_INSTITUTION,
      handle: (call) =>
        desk.visit(call.principal, call, async (visit) => {
          const { institutionId, words } = visit;
          const proposals = await openProposals(database, dataKeys, institutionId, now());
          const batches = await waitingBatches(database, institutionId);
          const ids = proposals.map(({ clerkId }) => clerkId);
          const names = await clerkNames(database, dataKeys, institutionId, ids);
          const body = html`${proposals.length === 0 && batches.length === 0 && html`<p>${words.waiting.nothing}</p>`}
${proposals.length > 0 && proposalTable(visit, proposals, names)}
${batches.length > 0 && batchTable(visit, batches)}`;
          return visit.show({ title: words.waiting.title, section: 'waiting', body });
        }),
    }),
    operation({
      ...desk.page,
      operationId: 'showBatch',
      path: `${HOME}/batches/{id}`,
      summary: 'A file of records that waits, or what became of it',
      parameters,
      handle: (call) =>
        desk.visit(call.principal, call, async (visit) => {
          const batch = await readBatch(database, visit.institutionId, call.parameters.id);
          const title = visit.words.batch.title;
          return visit.show({ title, section: 'waiting', body: batchBody(visit, batch) });
        }),
    }),
    ...(['approve', 'cancel'] as const).map((what) =>
      operation({
        ...desk.form,
        operationId: `${what}BatchByClerk`,
        path: `${HOME}/batches/{id}/${what}`,
        summary: what === 'approve' ? 'Sets a file to work' : 'Issues none of a file',
        parameters,
        body: formBody({}),
        handle: (call) =>
          desk.act(call.principal, call, async ({ clerk, institutionId, home }) => {
            const batchId = call.parameters.id;
            const decision = { institutionId, batchId, actor: clerkActor(clerk), now: now() };
            if (what === 'approve') await approveBatch(database, office.engine, decision);
            else await cancelBatch(database, decision);
            return answerSeeOther(`${home}/batches/${batchId}`);
          }),
      }),
    ),
  ];
}

function proposalTable(
  { words, home, institutionId, clerk }: Visit,
  proposals: readonly Proposal[],
  names: ReadonlyMap<string, string>,
): Html {
  const { waiting, types, document } = words;
  return html`<h2>${waiting.proposals}</h2>
${table({
  caption: waiting.proposalsCaption,
  columns: waiting.proposalColumns,
  rows: proposals.map(({ proposalId, content, clerkId, proposedAt, typedAt, state }) => [
    html`<a href="${`${home}/proposals/${proposalId}`}">${content ? types[content.type] : ''}</a>${state === 'approved' && html`<br><span class="quiet">${waiting.approved}</span>`}`,
    [content?.record['fn'], content?.record['gn']].filter(Boolean).join(', '),
    clerkId === clerk.clerkId ? waiting.yours : (names.get(clerkId) ?? document.somebody),
    moment(proposedAt ?? typedAt, institutionId, words),
  ]),
})}`;
}

function batchTable({ words, home, institutionId }: Visit, batches: readonly Batch[]): Html {
  const { waiting, types } = words;
  return html`<h2>${waiting.batches}</h2>
${table({
  caption: waiting.batchesCaption,
  columns: waiting.batchColumns,
  rows: batches.map(({ batchId, type, records, actor, receivedAt }) => [
    html`<a href="${`${home}/batches/${batchId}`}">${types[type]}</a>`,
    String(records),
    actor.replace(/^client:/, ''),
    moment(receivedAt, institutionId, words),
  ]),
})}`;
}

const TONES: Readonly<Record<BatchState, Tone>> = {
  receiving: 'undetermined',
  waiting: 'undetermined',
  running: 'undetermined',
  completed: 'accepted',
  'completed-with-errors': 'undetermined',
  cancelled: 'not-judged',
  abandoned: 'not-judged',
};

function batchBody(visit: Visit, batch: Batch): Html {
  const { words, home, institutionId } = visit;
  const says = words.batch;
  const { state, records, actor, receivedAt, templateId, batchId } = batch;
  const { word, sentence } = says.states[state];
  const counts = [
    [says.released, batch.released],
    [says.failed, batch.failed],
    [says.cancelled, batch.cancelled],
  ] as const;
  return html`${banner(TONES[state], word, sentence)}
${descriptionList([
  [says.records, `${records} × ${words.types[batch.type]}`],
  ...counts.filter(([, count]) => count > 0).map(([name, count]) => [name, count] as const),
  [says.sentBy, actor.replace(/^client:/, '')],
  [says.receivedAt, moment(receivedAt, institutionId, words)],
  [says.template, html`<code>${templateId}</code>`],
])}
${
  state === 'waiting' &&
  html`<p>${says.consequence}</p>
<div class="row">
<form method="post" action="${`${home}/batches/${batchId}/approve`}">${button({ text: says.approve, primary: true })}</form>
<form method="post" action="${`${home}/batches/${batchId}/cancel`}">${button({ text: says.cancel })}</form>
</div>`
}`;
}
