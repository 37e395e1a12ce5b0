import type { ChangeKind } from '../changes/change.ts';
import {
  certificate,
  competence,
  competences,
  day,
  entryKind,
  institution,
  optional,
  type ProposalField,
  proof,
  revocationReason,
  shared,
  suspensionReason,
  text,
  thumbprint,
  ticket,
} from './proposal-fields.ts';

/** A change that can be proposed in a page. */
export interface Proposal {
  readonly kind: ChangeKind;
  /** What follows from it. */
  readonly sentence: string;
  readonly fields: readonly ProposalField[];
}

const from = day('from', 'From');
const until = optional(day('until', 'Until', 'The first day no longer covered; empty: open.'));
const key = [institution(), certificate, competences, from, until, shared, proof];

/** In the order in which officers need them; the others are made by the command line. */
export const PROPOSALS: readonly Proposal[] = [
  {
    kind: 'suspend-certificate',
    sentence: 'Desks no longer confirm documents under this key. It can be lifted.',
    fields: [thumbprint, suspensionReason, ticket],
  },
  {
    kind: 'suspend-institution',
    sentence: 'Desks no longer confirm any document of this institution. It can be lifted.',
    fields: [institution(), suspensionReason, ticket],
  },
  {
    kind: 'revoke-certificate',
    sentence: 'The key is refused for good. Nobody can take this back.',
    fields: [
      thumbprint,
      revocationReason,
      optional(
        day('invalidityDate', 'Since', 'Since when the key was not to be trusted; empty: now.'),
      ),
    ],
  },
  {
    kind: 'lift-certificate-suspension',
    sentence: 'Desks confirm documents under this key again.',
    fields: [thumbprint],
  },
  {
    kind: 'lift-institution-suspension',
    sentence: 'Desks confirm documents of this institution again.',
    fields: [institution()],
  },
  {
    kind: 'admit-institution',
    sentence: 'The institution is listed. It can issue once it has a document and a key.',
    fields: [
      institution(),
      text('name', 'Name', 'As it is printed on its documents.'),
      day('validFrom', 'From'),
    ],
  },
  {
    kind: 'accredit',
    sentence: 'The institution may issue this document.',
    fields: [institution(), competence, from, until],
  },
  {
    kind: 'withdraw-competence',
    sentence: 'The institution may no longer issue this document. Earlier ones stand.',
    fields: [institution(), competence, optional(day('since', 'Since', 'Empty: now.'))],
  },
  {
    kind: 'bind-certificate',
    sentence: 'Documents of this institution are signed by this key.',
    fields: key,
  },
  {
    kind: 'pin-certificate',
    sentence:
      'Documents of this institution are signed by this key, whoever issued its certificate.',
    fields: key,
  },
  {
    kind: 'retire-certificate',
    sentence: 'The key signs nothing more from that day. What it signed stands.',
    fields: [institution(), thumbprint, day('at', 'From')],
  },
  {
    kind: 'close-institution',
    sentence: 'The institution issues nothing more from that day. What it issued stands.',
    fields: [institution(), day('at', 'From'), optional(institution('successor', 'Successor'))],
  },
  {
    kind: 'catalogue-retire',
    sentence: 'The right is granted no more. Nobody can take this back.',
    fields: [
      text('right', 'Right', 'As its page names it, for example be.rail.increased-intervention.'),
    ],
  },
  {
    kind: 'catalogue-retire-entry',
    sentence:
      'The status or the tier is told no more; no right in force may need it. Nobody can take this back.',
    fields: [entryKind, text('name', 'Name', 'As the catalogue names it: BIM, or lowIncome.')],
  },
];
