import { type Html, html } from '@prova/http';
import type { ChangeRequest } from '../changes/request.ts';
import type { Preview } from '../http/change-preview.ts';
import type { DecisionAction } from '../officers/decision.ts';
import { isSameOrganisation, type Officer } from '../officers/officer.ts';

interface Action {
  readonly action: DecisionAction;
  readonly text: string;
  readonly path: string;
}

/** What moves a request on; taking it back never looks like the thing to do. */
const PRIMARY: readonly DecisionAction[] = ['propose', 'suspend', 'approve'];

interface Offer {
  /** What the officer should know before they press. */
  readonly sentence: string;
  /** What most would do comes first. */
  readonly actions: readonly Action[];
}

/** What this officer can sign about the request. The registry decides whether they may; this only does not mislead. */
export function requestActions(
  request: ChangeRequest,
  { obstacle }: Preview,
  officer: Officer,
): Html {
  const { sentence, actions } =
    obstacle && request.state === 'draft' ? HOPELESS : offerOf(request, officer);
  if (actions.length === 0) return html`<p>${sentence}</p>`;
  return html`<form class="card" method="post" data-act="decide" data-request="${request.id}">
<p>${sentence}</p>
<div class="row">${actions.map(
    ({ action, text, path }, index) =>
      html`<button type="submit" class="${PRIMARY.includes(action) && index === 0 && 'primary'}" data-action="${action}" data-path="${path}" disabled="">${text}</button>
`,
  )}</div>
<p role="status" class="fault">Signing needs the script of this page, which has not been loaded.</p>
</form>`;
}

/** Signing it would only be refused. */
const HOPELESS = none('Propose it again, filled in differently. Nobody signed this draft.');

function offerOf(request: ChangeRequest, officer: Officer): Offer {
  const isOwn = request.proposedBy.id === officer.id;
  switch (request.state) {
    case 'draft':
      return isOwn ? draftOffer(request) : none('Only who wrote a draft can sign it.');
    case 'submitted':
      return isOwn ? ownOffer(request) : otherOffer(request, officer);
    case 'in-force':
      return isOwn
        ? none('You suspended this. An officer of another organisation confirms it.')
        : confirmOffer(request, officer);
    default:
      return none('There is nothing left to decide.');
  }
}

const PROPOSALS = '/admin/v1/changeRequests';

function draftOffer({ kind }: ChangeRequest): Offer {
  const propose = { action: 'propose', text: 'Sign and propose', path: PROPOSALS } as const;
  if (kind !== 'suspend-certificate' && kind !== 'suspend-institution') {
    return {
      sentence: 'You sign that you propose this. An officer of another organisation decides.',
      actions: [propose],
    };
  }
  const path = '/admin/v1/emergency/suspensions';
  return {
    sentence:
      'Suspending takes one officer. It holds at once, and reaches desks with the next list.',
    actions: [{ action: 'suspend', text: 'Suspend now', path }, propose],
  };
}

function ownOffer({ id }: ChangeRequest): Offer {
  return {
    sentence: 'You proposed this. An officer of another organisation decides; you can withdraw it.',
    actions: [{ action: 'withdraw', text: 'Withdraw', path: `${PROPOSALS}/${id}/withdrawals` }],
  };
}

function otherOffer({ id, proposedBy }: ChangeRequest, officer: Officer): Offer {
  const reject = {
    action: 'reject',
    text: 'Reject',
    path: `${PROPOSALS}/${id}/rejections`,
  } as const;
  if (isSameOrganisation(proposedBy.organisation, officer.organisation)) {
    return {
      sentence:
        'The proposal comes from your own organisation. An officer of another one can approve it; you can reject it.',
      actions: [reject],
    };
  }
  return {
    sentence: 'Approve only what you have checked yourself. The change is made when you sign.',
    actions: [approve(id, 'Approve'), reject],
  };
}

function confirmOffer({ id, proposedBy }: ChangeRequest, officer: Officer): Offer {
  if (isSameOrganisation(proposedBy.organisation, officer.organisation)) {
    return none('An officer of another organisation confirms this.');
  }
  return {
    sentence: 'Confirm that this had to be suspended. To undo it, propose to lift the suspension.',
    actions: [approve(id, 'Confirm')],
  };
}

function approve(id: string, text: string): Action {
  return { action: 'approve', text, path: `${PROPOSALS}/${id}/approvals` };
}

function none(sentence: string): Offer {
  return { sentence, actions: [] };
}
