import type { ChangeKind } from '../changes/change.ts';
import type { DifferenceTopic } from '../changes/difference.ts';
import type { RequestState } from '../changes/request.ts';
import type { DecisionAction } from '../officers/decision.ts';
import type { PublicationState } from '../publication/publication-rows.ts';

/** The words of the officers' pages. */

export const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  'admit-institution': 'Admit an institution',
  accredit: 'Let an institution issue a document',
  'withdraw-competence': 'Withdraw a document from an institution',
  'bind-certificate': 'Enter a key with a certificate of ours',
  'pin-certificate': 'Enter a key with a certificate from elsewhere',
  'retire-certificate': 'Retire a key',
  'revoke-certificate': 'Revoke a key',
  'suspend-certificate': 'Suspend a key',
  'lift-certificate-suspension': 'Lift the suspension of a key',
  'suspend-institution': 'Suspend an institution',
  'lift-institution-suspension': 'Lift the suspension of an institution',
  'close-institution': 'Close an institution',
  'add-authority': 'Enter an authority',
  import: 'Import institutions',
  mirror: 'Follow another registry',
  'admit-officer': 'Admit an officer',
  'change-officer': 'Change an officer',
  'retire-officer': 'Retire an officer',
  'set-policy': 'Change how old a list may be',
  'catalogue-entry': 'Enter something in the catalogue of rights',
  'catalogue-retire': 'Retire a right',
  'catalogue-retire-entry': 'Retire a status or a tier',
  'catalogue-import': 'Take a first catalogue of rights',
};

export const STATE_WORDS: Readonly<Record<RequestState, string>> = {
  draft: 'Draft',
  submitted: 'Waits for a second officer',
  'in-force': 'In force, to be confirmed',
  approved: 'Approved',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  expired: 'Expired',
  settled: 'Settled by a later decision',
};

export const ACTION_WORDS: Readonly<Record<DecisionAction, string>> = {
  propose: 'Proposed',
  suspend: 'Suspended at once',
  approve: 'Approved',
  reject: 'Rejected',
  withdraw: 'Withdrew',
};

export const TOPIC_WORDS: Readonly<Record<DifferenceTopic, string>> = {
  name: 'Name',
  status: 'State',
  'valid-from': 'Listed from',
  'valid-until': 'Closed',
  successor: 'Successor',
  'revocation-addresses': 'Where it lists what it withdrew',
  remarks: 'Remark',
  accreditation: 'May issue',
  binding: 'Key',
  certificate: 'Certificate',
  'certificate-usages': 'What the certificate is for',
  'certificate-names': 'What the certificate names',
  authority: 'Authority',
  tombstone: 'Revocation',
  policy: 'Age of lists',
  officer: 'Officer',
  'officer-key': 'Key of an officer',
  catalogue: 'Catalogue of rights',
  'catalogue-authority': 'Body that decides statuses',
  'catalogue-sector': 'Sector',
  'catalogue-status': 'Status',
  'catalogue-tier': 'Tier',
  'catalogue-right': 'Right',
  'catalogue-relying-party': 'Who may ask for more',
};

export const STEP_WORDS: Readonly<Record<PublicationState, string>> = {
  prepared: 'Prepared',
  signed: 'Signed',
  endorsed: 'Endorsed',
  released: 'Released',
  abandoned: 'Abandoned',
};
