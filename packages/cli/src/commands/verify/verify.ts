import { LANGUAGES } from '@prova/verifier';
import type { Command } from '../../command.ts';
import { MOMENT_OPTIONS } from '../../moment.ts';
import { TRUST_OPTIONS } from '../../trust-options.ts';
import { LABEL_LANGUAGES } from './report-words.ts';

/** `prova verify`: judges files offline. The exit code is the verdict; over several files the worst. */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'judge certificates in PDF, PNG, JPEG or text, without a network',
  operands: 'FILE… (- is standard input)',
  options: {
    ...TRUST_OPTIONS,
    lists: {
      value: 'FOLDER',
      help: 'lists of withdrawn documents, instead of those in PROVA_HOME',
    },
    ...MOMENT_OPTIONS,
    'treatment-date': { value: 'DATE', help: 'the day of treatment, 2026-11-24; by default today' },
    language: { value: 'WORD', help: 'of the reasons: fr, nl, de and 22 more; by default en' },
    steps: { help: 'show every step' },
    json: { help: 'one report a line, as JSON' },
    receipt: {
      value: 'FOLDER',
      help: 'keep a receipt of each verification, without personal data',
    },
    station: {
      value: 'LABEL',
      help: 'what the clinic calls this desk, in receipts; by default desk',
    },
    export: { help: 'write each verification into FOLDER too, with the document, to be handed on' },
  },
  notes: [
    `The reasons are said in any language of the Union, Icelandic or Norwegian: ${LANGUAGES.slice(0, 13).join(', ')},`,
    `${LANGUAGES.slice(13).join(', ')}. The labels around them are in ${LABEL_LANGUAGES.join(', ')}, else in English.`,
    'The exit code is the verdict, and the worst of several: 0 accepted, 1 rejected, 2 undetermined, 3 not judged.',
    'Under the root pinned in PROVA_HOME, the trust list seen last is remembered, and an older one is refused from',
    'then on. With --root, or without a home, nothing is remembered.',
    'Lists of withdrawn documents are those that prova trust update fetched; FOLDER is a copy of PROVA_HOME/trust/…/lists.',
    'With --receipt, a key for this desk is made in FOLDER the first time. Each verdict adds a signed line to receipts.jsonl before it',
    'is printed; prova receipts check says whether all are there. An export holds the document, which is personal data: as data in',
    'export-NUMBER.json, and in export-NUMBER.pdf in the language of the state that issued it.',
    'clinic.key in FOLDER marks documents. Copy it to the other desks of a clinic before their first receipt.',
  ],
  run: async (call) => (await import('./judge-files.ts')).judgeFiles(call),
};
