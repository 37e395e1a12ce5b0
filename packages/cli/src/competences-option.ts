import { COMPETENCES, type Competence } from '@prova/trust';
import type { Call, OptionSpec } from './command.ts';
import { CliError } from './errors.ts';

export const COMPETENCES_OPTION: Readonly<Record<string, OptionSpec>> = {
  competences: { value: 'WORDS', help: 'for which documents, EHIC,PDA1; by default EHIC' },
};

/** For which documents a key shall be, each once. Throws `CliError` `usage`. */
export function competencesOf(call: Call): readonly Competence[] {
  const words = new Set((call.option('competences') ?? 'EHIC').split(','));
  const found = COMPETENCES.filter((competence) => words.has(competence));
  if (found.length === words.size) return found;
  throw new CliError('usage', `--competences is some of ${COMPETENCES.join(',')}.`);
}
