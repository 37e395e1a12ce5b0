import type { Caller, Problem, ProblemWords } from '@prova/http';
import { citizenVisit } from './frame.ts';
import type { CitizenWords, Said } from './wording/wording.ts';

/** What is said to somebody of whose page nothing came, in the language of the address, else in which they read. */
export function problemWords(
  problem: Problem,
  caller: Pick<Caller, 'header'>,
  lang: string | undefined,
): ProblemWords {
  const { words, to } = citizenVisit(caller, lang);
  const { lang: named, service, skip, navigation, signedOut, problems } = words;
  const { word: title, sentence } = saidOf(problem, words);
  const { details, code, status, request } = problems;
  return {
    ...{ lang: named, service, skip, navigation, title, sentence },
    ...{ home: signedOut.home, homeAt: to('/') },
    ...{ details, code, status, request },
  };
}

/** By its code, else by its status. */
function saidOf({ status, code }: Problem, { problems, unfound }: CitizenWords): Said {
  switch (code) {
    case 'person-unknown':
      return unfound;
    case 'proof-unknown':
      return problems.noProof;
    case 'sign-in-unknown':
      return problems.signInAgain;
    case 'sign-in-denied':
    case 'sign-in-invalid':
      return problems.notLetIn;
  }
  switch (status) {
    case 401:
      return problems.signedOut;
    case 404:
      return problems.nothing;
    case 429:
      return problems.tooMuch;
    case 503:
      return problems.away;
    default:
      return status < 500 ? problems.notTaken : problems.fault;
  }
}
