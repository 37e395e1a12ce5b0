import { type Language, loadWords, type Words } from '@prova/verifier';

/** Words are files of the page, and one that is half kept may lack them. What was judged is said all the same, in English. */
export function deskWords(language: Language): Promise<Words> {
  return loadWords(language).catch(() => loadWords('en'));
}
