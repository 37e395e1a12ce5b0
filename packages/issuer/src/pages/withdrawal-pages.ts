import {
  answerSeeOther,
  banner,
  button,
  choice,
  formBody,
  type Html,
  html,
  type Operation,
  operation,
} from '@prova/http';
import { clerkActor } from '../clerks/clerk.ts';
import { findDocument } from '../http/find-document.ts';
import { OF_ATTESTATION } from '../http/parameters.ts';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import { REVOCATION_REASONS, revoke } from '../ledger/revoke.ts';
import * as v from '../schema.ts';
import { type ClerkDesk, HOME, OF_INSTITUTION, type Visit } from './desk.ts';

const parameters = { ...OF_INSTITUTION, ...OF_ATTESTATION };

/** Withdrawing, which is final and takes one clerk: it must be quick. */
export function withdrawalPages(desk: ClerkDesk): readonly Operation[] {
  const { office } = desk;
  return [
    operation({
      ...desk.page,
      operationId: 'showRevocation',
      path: `${HOME}/documents/{id}/revoke`,
      summary: 'What will happen, and why it is done',
      parameters,
      handle: (call) =>
        desk.visit(call.principal, call, async (visit) => {
          const row = await findDocument(office, visit.institutionId, call.parameters.id);
          if (row.state !== 'released') return answerSeeOther(`${visit.home}/documents/${row.jti}`);
          const title = visit.words.revoke.title;
          return visit.show({ title, section: 'find', body: confirmation(visit, row) });
        }),
    }),
    operation({
      ...desk.form,
      operationId: 'revokeDocument',
      path: `${HOME}/documents/{id}/revoke`,
      summary: 'Withdraws a document, for good',
      parameters,
      body: formBody({ reason: v.picklist(REVOCATION_REASONS) }),
      handle: (call) =>
        desk.act(call.principal, call, async ({ clerk, institutionId, home }) => {
          const { id: jti } = call.parameters;
          const { reason } = call.body;
          const revocation = { institutionId, jti, reason, actor: clerkActor(clerk) };
          await office.database.transaction((tx) =>
            revoke(tx, { ...revocation, now: office.now() }),
          );
          return answerSeeOther(`${home}/documents/${jti}`);
        }),
    }),
  ];
}

function confirmation({ words, home }: Visit, { jti, type }: AttestationRow): Html {
  const says = words.revoke;
  const at = `${home}/documents/${jti}` as const;
  return html`${banner('undetermined', says.final.word, says.final.sentence)}
<p>${words.types[type]} <code>${jti.replace(/(.{4})(?=.)/g, '$1 ')}</code></p>
<ul>${says.consequences.map((each) => html`<li>${each}</li>`)}</ul>
<form class="card" method="post" action="${`${at}/revoke`}">
${choice({
  name: 'reason',
  label: says.reason,
  required: true,
  options: [
    ['', says.choose],
    ...REVOCATION_REASONS.map((reason) => [reason, words.reasons[reason]] as const),
  ],
})}
${button({ text: says.revoke, primary: true })}
</form>
<p><a href="${at}">${says.back}</a></p>`;
}
