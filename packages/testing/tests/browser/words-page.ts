import { type Language, loadWords, type Verdict } from '@prova/verifier';

/** In a page: the heading of a verdict, in any language. */
export async function headingOf(verdict: Verdict, language: Language): Promise<string> {
  const { verdicts } = await loadWords(language);
  return verdicts[verdict].title;
}
