import type { Command } from '../../command.ts';
import { COMPETENCES_OPTION } from '../../competences-option.ts';
import { NOW_OPTION } from '../../moment.ts';

/** `prova registry issue-certificate`: what a request asks for, by the authority of a country. */
export const registryIssueCertificateCommand: Command = {
  name: 'registry issue-certificate',
  summary: 'issue the certificate that a request asks for, for an institution or a desk',
  options: {
    request: { value: 'FILE', help: 'of prova keys request or request-reader, PEM' },
    institution: { value: 'ID', help: 'whose seal it is, for example BE:0120' },
    country: { value: 'CODE', help: 'or of which state the desk is, for example BE' },
    name: { value: 'NAME', help: 'the legal name that the certificate bears' },
    ...COMPETENCES_OPTION,
    out: { value: 'FILE', help: 'where the certificate goes, PEM; never over another file' },
    ...NOW_OPTION,
  },
  notes: [
    'Takes the key of the country’s authority, which must be in PROVA_HOME. Whose key it is, find out first by other ways: of the',
    'request only the key, the addresses and the hosts are taken. A seal counts once two officers have listed it; the certificate',
    'of a desk counts at once, for wallets that trust the scheme.',
  ],
  run: async (call) => (await import('./issue-requested.ts')).issueRequested(call),
};
