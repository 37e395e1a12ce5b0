import { randomUUID } from 'node:crypto';
import type { AttestationType } from '@prova/credential';
import {
  type Answer,
  answerSeeOther,
  banner,
  formBody,
  html,
  type Operation,
  operation,
} from '@prova/http';
import { contentOf, type ProposalContent, pageOf } from '../clerks/proposal.ts';
import { insertProposal } from '../clerks/proposal-rows.ts';
import { TYPED_TYPES, type TypedType } from '../clerks/typed-types.ts';
import { IssuerError } from '../errors.ts';
import { findDocument } from '../http/find-document.ts';
import { OF_ATTESTATION, OF_PROPOSAL } from '../http/parameters.ts';
import { localDay } from '../issuance/local-day.ts';
import * as v from '../schema.ts';
import { type ClerkDesk, HOME, OF_INSTITUTION, type Visit } from './desk.ts';
import { blank, continued, earlier } from './form-content.ts';
import { findProposal } from './proposal-pages.ts';
import { type FieldFinding, hasErrors, recordFindings } from './record-findings.ts';
import { RECORD_FORM, readRecord, recordForm } from './record-form.ts';

const type = v.picklist(TYPED_TYPES);
const text = v.exactOptional(v.pipe(v.string(), v.maxLength(200)));

/** Typing what is to be issued. What comes out is a proposal that its clerk alone sees. */
export function typePages(desk: ClerkDesk): readonly Operation[] {
  return [...newForms(desk), ...formsOfDocuments(desk), ...keeping(desk)];
}

function todayAt({ office }: ClerkDesk, { institutionId }: Visit): string {
  return localDay(institutionId, office.now());
}

/** The form of a document that is new. */
function newForms(desk: ClerkDesk): readonly Operation[] {
  return [
    operation({
      ...desk.page,
      operationId: 'showNewDocument',
      path: `${HOME}/new`,
      summary: 'The form of a new document',
      parameters: OF_INSTITUTION,
      query: { type },
      handle: (call) =>
        desk.visit(call.principal, call, async (visit) =>
          showForm(visit, blank(visit, call.query.type, todayAt(desk, visit))),
        ),
    }),
    operation({
      ...desk.form,
      operationId: 'fillNewDocument',
      path: `${HOME}/new`,
      summary: 'The form of a new document, filled in from another, or with what was looked for',
      parameters: OF_INSTITUTION,
      body: formBody({
        type,
        from: v.exactOptional(OF_ATTESTATION.id),
        hi: text,
        fn: text,
        dob: text,
      }),
      handle: (call) =>
        desk.visit(call.principal, call, async (visit) => {
          const { from, ...known } = call.body;
          const empty = blank(visit, known.type, todayAt(desk, visit));
          const before = from === undefined ? undefined : await earlier(desk, visit, from);
          if (before) return showForm(visit, continued(empty, before), { isKnown: true });
          const { record } = readRecord(known, visit.clerk.institution);
          const { hi = '', fn = '', dob = '' } = record;
          return showForm(visit, { ...empty, record: { ...empty.record, hi, fn, dob } });
        }),
    }),
  ];
}

/** The form of what there is already. */
function formsOfDocuments(desk: ClerkDesk): readonly Operation[] {
  return [
    operation({
      ...desk.form,
      operationId: 'fillReplacement',
      path: `${HOME}/documents/{id}/replace`,
      summary: 'The form of a document that takes the place of another, filled in from it',
      parameters: { ...OF_INSTITUTION, ...OF_ATTESTATION },
      body: formBody({}),
      handle: (call) =>
        desk.visit(call.principal, call, async (visit) => {
          const { id } = call.parameters;
          const row = await findDocument(desk.office, visit.institutionId, id);
          const empty = blank(visit, typedType(row.type), todayAt(desk, visit));
          const before = await earlier(desk, visit, id);
          const content = before ? continued(empty, before, todayAt(desk, visit)) : empty;
          return showForm(visit, { ...content, replaces: id });
        }),
    }),
    operation({
      ...desk.form,
      operationId: 'changeProposal',
      path: `${HOME}/proposals/{id}/change`,
      summary: 'The form with what was typed before',
      parameters: { ...OF_INSTITUTION, ...OF_PROPOSAL },
      body: formBody({}),
      handle: (call) =>
        desk.visit(call.principal, call, async (visit) => {
          const proposal = await findProposal(desk, visit, call.parameters.id);
          return showForm(visit, contentOf(proposal));
        }),
    }),
  ];
}

/** What was typed becomes a proposal. */
function keeping(desk: ClerkDesk): readonly Operation[] {
  const { office } = desk;
  return [
    operation({
      ...desk.form,
      operationId: 'typeProposal',
      path: `${HOME}/proposals`,
      summary: 'Keeps what was typed, for its clerk to look at',
      parameters: OF_INSTITUTION,
      body: formBody(RECORD_FORM),
      handle: (call) =>
        desk.act(call.principal, call, async (visit) => {
          const { clerk, institutionId, words, home } = visit;
          const content = readRecord(call.body, clerk.institution);
          const { institution } = clerk;
          const page = pageOf(content, institution, office);
          const context = { institution, page, today: todayAt(desk, visit), words };
          const findings = recordFindings(content, context);
          if (hasErrors(findings)) return showForm(visit, content, { findings });
          const proposalId = randomUUID();
          const order = { institutionId, proposalId, clerkId: clerk.clerkId, content };
          await insertProposal(office.database, office.dataKeys, { ...order, now: office.now() });
          return answerSeeOther(`${home}/proposals/${proposalId}`);
        }),
    }),
  ];
}

function showForm(
  { words, home, clerk, show }: Visit,
  content: ProposalContent,
  {
    findings = [],
    isKnown = false,
  }: { findings?: readonly FieldFinding[]; isKnown?: boolean } = {},
): Promise<Answer> {
  const { fill } = words;
  const { acronym } = clerk.institution;
  const titles = content.replaces === undefined ? fill.title : fill.replaceTitle;
  const form = recordForm(`${home}/proposals`, content, {
    words,
    findings,
    ...(acronym !== undefined && { acronym }),
  });
  const body = html`${hasErrors(findings) && banner('rejected', fill.not.word, fill.not.sentence)}
${isKnown && html`<p>${fill.prefilled}</p>`}
${form}`;
  return show({ title: titles[content.type], section: 'find', body });
}

/** Throws `IssuerError` `attestation-unknown` for a document that no clerk fills in. */
function typedType(type: AttestationType): TypedType {
  const typed = TYPED_TYPES.find((printed) => printed === type);
  if (typed) return typed;
  throw new IssuerError('attestation-unknown', 'No clerk fills in a document of this kind.');
}
