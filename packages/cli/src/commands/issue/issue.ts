import type { Command } from '../../command.ts';
import { MOMENT_OPTIONS } from '../../moment.ts';

/** `prova issue`: a file of records to a folder of certificates. */
export const issueCommand: Command = {
  name: 'issue',
  summary:
    'issue certificates, cards, portable documents A1 or proofs of rights from a file of records (NDJSON, JSON or CSV)',
  options: {
    type: {
      value: 'WORD',
      help: 'prc, the certificate; ehic, the card, pda1, entitlement or isiplus, in forms of our own',
    },
    institution: { value: 'ID', help: 'who issues, for example BE:0120' },
    in: { value: 'FILE', help: 'the records; - is standard input' },
    out: {
      value: 'DIR',
      help: 'where ID.pdf, ID.txt and report.ndjson go; nothing there is replaced',
    },
    languages: { value: 'en,fr', help: 'one or two languages of the page: de, en, fr, nl' },
    acronym: { value: 'WORD', help: 'of the institution, where a record has none' },
    address: { value: 'HOST', help: 'of the public page that checks a certificate, printed on it' },
    'native-script': { value: 'WORD', help: 'warn about or refuse letters outside Decision S2' },
    ...MOMENT_OPTIONS,
  },
  notes: [
    'A record has an id, which names its files, and the members of a certificate: ic fn gn dob hi in ii ci sd ed xd di.',
    'A card has no sd and ed, and needs ci and xd. Its form, prova:ehic:0.1, is ours and not an agreed one.',
    'A PD A1 has sd, ed and di, no ci and xd, and dn sc em wa or nf, perhaps tr; of one employer and one place CSV has the columns',
    'em.et em.id em.na em.co and wa.st wa.hn wa.pc wa.lo wa.co and so on. Its form, prova:pda1:0.1, is ours too.',
    'An entitlement has r, v, ed, perhaps nm and yb, and subject, whom it is about: the national number, which is not signed. The',
    'catalogue of rights must be here: prova trust update. An ISI+ card has the members of a card, perhaps sx, and xd only where',
    'it does not follow from the birth date.',
    'ic, ii, in, di and lc may be left out: they are those of the institution, and today.',
    'CSV names them in its first line; one line is one record. FILE.csv, .ndjson and .jsonl are read as what they are',
    'called, others as what they begin with.',
    'A bad record is reported and the others are issued; the exit code is then 1. Mend it and run the command again:',
    'a record whose files are in DIR is not issued twice, but fails with file-exists. Each run writes its own report.',
    'Everything is entered in the ledger of the home, as by the service: the same record on the same day, for the same page,',
    'is the same document, also in another DIR. Enter the institution first: prova issuer enter, prova keys register; in',
    'environment test it is entered by itself.',
  ],
  run: async (call) => (await import('./issue-file.ts')).issueFile(call),
};
