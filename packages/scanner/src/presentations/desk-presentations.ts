import type { Language } from '@prova/verifier';
import {
  type PutQuestion,
  parsePutQuestion,
  parseStanding,
  type Standing,
} from './desk-answers.ts';
import { isOfRights, PROFILES, type WalletQuestion } from './preset.ts';

/** What the desk of this page may be asked for about wallets: it asks them, and judges what they answer. */
export interface DeskPresentations {
  /** `silent`: the desk does not answer, or not now. `no-rights`: it has no catalogue to take rights from, or too long a one. */
  ask(question: PresentationQuestion): Promise<PutQuestion | 'silent' | 'no-rights'>;
  /** `foreign`: the person came back from a wallet with a code that is not of this question. */
  standing(transactionId: string, responseCode?: string): Promise<Standing | 'silent' | 'foreign'>;
  /** Takes a question back, as far as that still can be. Never rejects. */
  cancel(transactionId: string): Promise<void>;
}

export interface PresentationQuestion extends WalletQuestion {
  readonly treatmentDate?: string;
  /** Which rights would do, where one is asked for; `catalogue`: any of that of the desk. */
  readonly rights?: readonly string[] | 'catalogue';
  readonly language: Language;
}

const PLACE = '/verifier/v1/presentations';

/** Members reject with `TypeError` where the desk answers something else than a desk does. */
export function deskPresentations(ask: typeof fetch): DeskPresentations {
  async function answerTo(path: string, init?: RequestInit): Promise<Response | 'silent'> {
    try {
      const answer = await ask(PLACE + path, { cache: 'no-store', ...init });
      return answer.status >= 500 || answer.status === 429 ? 'silent' : answer;
    } catch {
      return 'silent';
    }
  }

  return {
    async ask(question) {
      const answer = await answerTo('', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(bodyOf(question)),
      });
      if (answer === 'silent') return answer;
      return answer.status === 409 ? 'no-rights' : parsePutQuestion(await jsonOf(answer));
    },
    async standing(transactionId, responseCode) {
      const query = responseCode === undefined ? '' : `?${new URLSearchParams({ responseCode })}`;
      const answer = await answerTo(`/${transactionId}${query}`);
      if (answer === 'silent') return answer;
      if (answer.status === 404) return { state: 'expired' };
      if (answer.status === 403) return 'foreign';
      return parseStanding(await jsonOf(answer));
    },
    async cancel(transactionId) {
      await answerTo(`/${transactionId}`, { method: 'DELETE', keepalive: true });
    },
  };
}

/** Rights that somebody chose are asked for by name and profile, everything else by its preset. */
function bodyOf({ preset, rights = [], circumstances, ...shared }: PresentationQuestion): object {
  if (!isOfRights(preset)) return { ...shared, preset };
  const besides = PROFILES[preset] === 'P2' ? circumstances : undefined;
  return rights === 'catalogue'
    ? { ...shared, preset, ...besides }
    : { ...shared, rights: { profile: PROFILES[preset], rights, ...besides } };
}

async function jsonOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new TypeError('The desk does not answer as a desk does.');
  }
}
