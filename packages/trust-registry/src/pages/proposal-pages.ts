import { randomUUID } from 'node:crypto';
import {
  answerSeeOther,
  banner,
  descriptionList,
  details,
  formBody,
  type Html,
  html,
  type Operation,
  operation,
} from '@prova/http';
import { newChallenge } from '../challenge.ts';
import { saveDraft } from '../changes/draft.ts';
import { TrustRegistryError } from '../errors.ts';
import { type Office, officerOrStranger } from '../http/officer-authenticator.ts';
import type { Officer } from '../officers/officer.ts';
import * as v from '../schema.ts';
import { thumbprintOf } from '../thumbprint.ts';
import { KIND_WORDS } from './change-words.ts';
import type { OfficerFrame } from './officer-frame.ts';
import { proposalForm, proposalTitle, readProposal } from './proposal-form.ts';
import { PROPOSALS, type Proposal } from './proposals.ts';
import { momentWords } from './wording.ts';

const tag = 'Pages for officers';
const section = '/officers/proposals';
const PAGE = { description: 'A page', mediaType: 'text/html' };
const ELSEWHERE = { description: 'To another page' };

/** Writing proposals down. What comes out is a draft, which its officer then signs. */
export function proposalPages(office: Office, frame: OfficerFrame): readonly Operation[] {
  return [
    operation({
      operationId: 'showProposals',
      method: 'GET',
      path: '/officers/proposals',
      tag,
      summary: 'What can be proposed',
      authenticate: officerOrStranger(office),
      answers: { 200: PAGE, 303: ELSEWHERE },
      handle: ({ principal }) =>
        frame.closed(principal, () => ({ title: 'Propose a change', section, body: CHOICE })),
    }),
    ...PROPOSALS.flatMap((proposal) => [
      formPage(office, frame, proposal),
      formTarget(office, frame, proposal),
    ]),
  ];
}

const CHOICE = html`<p>Another officer, of another organisation, decides about what you propose. Suspending alone takes one officer.</p>
<dl class="choices">${PROPOSALS.map(
  ({ kind, sentence }) =>
    html`<dt><a href="${`/officers/proposals/${kind}`}">${KIND_WORDS[kind]}</a></dt><dd>${sentence}</dd>`,
)}</dl>
<p>Statuses, tiers, rights, and who may ask for more than a right: see <a href="/officers/catalogue">the catalogue</a>.</p>
<p class="quiet">Authorities, officers, imports and the ages of lists are proposed by the command line, and decided here like the others.</p>`;

function formPage(office: Office, frame: OfficerFrame, proposal: Proposal): Operation {
  return operation({
    operationId: `show-${proposal.kind}`,
    method: 'GET',
    path: `/officers/proposals/${proposal.kind}`,
    tag,
    summary: proposalTitle(proposal),
    authenticate: officerOrStranger(office),
    answers: { 200: PAGE, 303: ELSEWHERE },
    handle: ({ principal }) =>
      frame.closed(principal, async () => ({
        title: proposalTitle(proposal),
        section,
        body: html`<p>${proposal.sentence}</p>${proposalForm(proposal, {})}${await challengeFor(office, proposal)}`,
      })),
  });
}

function formTarget(office: Office, frame: OfficerFrame, proposal: Proposal): Operation {
  const text = v.exactOptional(v.union([v.string(), v.array(v.string())]));
  const fields = Object.fromEntries(proposal.fields.map(({ name }) => [name, text]));
  return operation({
    operationId: `draft-${proposal.kind}`,
    method: 'POST',
    path: `/officers/proposals/${proposal.kind}`,
    tag,
    summary: `${proposalTitle(proposal)}: writes the draft`,
    body: formBody(fields),
    authenticate: officerOrStranger(office),
    answers: { 200: PAGE, 303: ELSEWHERE },
    handle: async ({ principal, body }) => {
      const again = (faults: Readonly<Record<string, string>>) =>
        frame.closed(principal, () => ({
          title: proposalTitle(proposal),
          section,
          body: html`${banner('rejected', 'Not yet.', 'Something has to be filled in differently.')}${proposalForm(proposal, { filled: body, faults })}`,
        }));
      const read = readProposal(proposal, body);
      if (principal === undefined || read.outcome === 'faults') {
        return again(read.outcome === 'faults' ? read.faults : {});
      }
      const draft = await keep(office, principal, read.payload);
      return draft === undefined ? again({}) : answerSeeOther(`/officers/requests/${draft}`);
    },
  });
}

/** The id of the draft; `undefined` when the whole is no change, although each part could be read. */
async function keep(
  { database, now }: Office,
  officer: Officer,
  payload: string,
): Promise<string | undefined> {
  const id = randomUUID();
  try {
    await saveDraft(database, { id, officer: officer.id, payload }, now());
    return id;
  } catch (error) {
    if (error instanceof TrustRegistryError && error.code === 'change-malformed') return undefined;
    throw error;
  }
}

/** A number that the holder of the key signs, where the proposal asks for such a proof. */
async function challengeFor(
  { database, root, now, environment }: Office,
  { fields }: Proposal,
): Promise<Html> {
  if (!fields.some(({ name }) => name === 'proof')) return html``;
  const { nonce, expiresAt } = await newChallenge(database, now());
  const statement = { scheme: thumbprintOf(root), nonce, environment, certificate: '…' };
  return html`${descriptionList([
    ['Number to sign', html`<code>${nonce}</code>`],
    ['Good until', momentWords(expiresAt)],
  ])}${details(
    'Details',
    html`<p>The key of the certificate signs this as a compact JWS of the type <code>prova-possession+jws</code>, with ES256 or RS256 and no other header. <code>certificate</code> is the SHA-256 of the certificate, base64url.</p>
<pre class="code">${JSON.stringify(statement, null, 2)}</pre>`,
  )}`;
}
