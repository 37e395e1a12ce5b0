import type { HistoryEntry } from '../formats/history.ts';
import type { RegisterEventKind } from '../register/events.ts';
import { COMPETENCE_WORDS, REASON_WORDS } from './wording.ts';

const WORDS: Readonly<Record<RegisterEventKind, string>> = {
  'institution-admitted': 'The institution was admitted',
  'institution-suspended': 'The institution was suspended',
  'institution-suspension-lifted': 'The suspension of the institution was lifted',
  'institution-closed': 'The institution was closed',
  'competence-accredited': 'It may issue',
  'competence-ended': 'It no longer issues',
  'competence-withdrawn': 'It may no longer issue',
  'certificate-bound': 'A key was entered',
  'certificate-published': 'The key was published',
  'certificate-rotating': 'A successor of the key was entered',
  'certificate-retired': 'The key was retired',
  'certificate-suspended': 'The key was suspended',
  'certificate-suspension-lifted': 'The suspension of the key was lifted',
  'certificate-revoked': 'The key was revoked',
  'authority-added': 'An authority was entered',
  'authority-suspended': 'The authority was suspended',
  'authority-suspension-lifted': 'The suspension of the authority was lifted',
  'authority-revoked': 'The authority was revoked',
};

/** What an event says to a person. */
export function eventWords({ kind, competence, reason }: HistoryEntry): string {
  const what = wordOf(WORDS, kind) ?? kind;
  const of =
    competence === undefined ? undefined : (wordOf(COMPETENCE_WORDS, competence) ?? competence);
  const why = reason === undefined ? undefined : (wordOf(REASON_WORDS, reason) ?? reason);
  return [of === undefined ? what : `${what}: ${of}`, why].filter(Boolean).join('. ');
}

function wordOf(words: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
