import { PAGE_LANGUAGES, type TemplateName } from '@prova/paper';
import { CliError } from './errors.ts';

/** The languages of a page, `en` or `fr,nl`. Throws `CliError` `usage`. */
export function pageLanguages(text: string): TemplateName['languages'] {
  const words = text.split(',');
  const [first, second] = words.map((word) => PAGE_LANGUAGES.find((each) => each === word));
  if (first && words.length === 1) return [first];
  if (first && second && second !== first && words.length === 2) return [first, second];
  const message = `--languages is one or two of ${PAGE_LANGUAGES.join(', ')}: en or fr,nl.`;
  throw new CliError('usage', message);
}
