import type { Command } from '../../command.ts';
import { MOMENT_OPTIONS } from '../../moment.ts';

/** `prova offer`: a record to an offer for the wallet of its holder. */
export const offerCommand: Command = {
  name: 'offer',
  summary: 'offer a document to the wallet of its holder',
  options: {
    type: {
      value: 'WORD',
      help: 'prc, the certificate, ehic, the card, pda1, entitlement, isiplus or status',
    },
    institution: { value: 'ID', help: 'who issues, for example BE:0120' },
    in: { value: 'FILE', help: 'one record, NDJSON, JSON or CSV; - is standard input' },
    handover: {
      value: 'WORD',
      help: 'remote, with a code that travels another way; in-person, at the counter; or sign-in',
    },
    profile: {
      value: 'NAME',
      help: 'names of claims: dc4eu-1, or eudi-py-2025 for demonstrations',
    },
    holder: { value: 'NAME', help: 'of an ISI+ card that several hold: parent-1' },
    relation: {
      value: 'WORD',
      help: 'what that holder is: self, parent, guardian, representative',
    },
    pdf: {
      value: 'FILE',
      help: 'also as a letter to its holder, one page, without txCode; by post, with sign-in',
    },
    ...MOMENT_OPTIONS,
    json: { help: 'one line of JSON: uri, uriByValue, txCode, expiresAt …' },
  },
  notes: [
    'The record is issued first, as by prova issue; the same record on the same day is the same document, and its new offer',
    'takes the place of the one before. A wallet redeems it at the service: prova serve issuer, reached at PROVA_ISSUER_URL.',
    'An offer counts for a day, at the counter for five minutes. Send txCode by another way than the offer. With sign-in it counts for',
    'thirty days, has no code, and its holder signs in: the service needs a provider for holders (prova serve --help).',
  ],
  run: async (call) => (await import('./offer-record-file.ts')).offerRecordFile(call),
};
