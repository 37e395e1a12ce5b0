import type { Command } from '../../command.ts';

/** `prova receipts check`: whether the receipts of a station are as they were written. */
export const receiptsCheckCommand: Command = {
  name: 'receipts check',
  summary: 'check that the receipts of a station are whole, and say where not',
  operands: 'FOLDER',
  options: {
    key: {
      value: 'FILE',
      help: 'the public key of the station, kept elsewhere, instead of the one in FOLDER',
    },
    document: { value: 'FILE', help: 'say which receipts are of this document' },
    copy: {
      value: 'LIST#PLACE',
      help: 'say which receipts are of the copy in a wallet that has this place on a status list',
    },
  },
  notes: [
    'FOLDER is what prova verify --receipt wrote. Exit code 0: every receipt is as it was signed and in its place; 1: not so.',
    'What was cut off at the end is not found: keep number and head of the last receipt elsewhere from time to time.',
    'Whoever may write into FOLDER may exchange the key in it as well: keep station.pub elsewhere, for --key.',
  ],
  run: async (call) => (await import('./check-folder.ts')).checkFolder(call),
};
