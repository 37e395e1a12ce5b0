import type { Evidence } from '@prova/credential';
import type { Desk, DeskState } from '@prova/scanner';
import {
  readClock,
  requireBytes,
  type TrustFiles,
  type VerifierOrder,
  type Wishes,
} from './order.ts';
import { type Said, say, spokenLanguage } from './said.ts';
import { type TakenFiles, takeFiles } from './take-files.ts';

/** What the verifier knows of itself: which trust list it judges by, how old it is, whether the clock can be believed. */
export type TrustState = Omit<DeskState, 'isComplete' | 'rights' | 'lacksRights'>;

/**
 * The verifier in somebody's page. It asks no network but for its own files, and keeps nothing of what it judges. Its members
 * reject with `TypeError` where the page uses them wrongly; what a document or a list says makes none reject.
 */
export interface Verifier {
  /** What became of the files that it was opened with. */
  readonly opened: TakenFiles;
  /** Takes in newer files. What is refused changes nothing. */
  update(files: TrustFiles): Promise<TakenFiles>;
  /** Judges the text of a QR code, as a handheld scanner types it. */
  judgeText(text: string, wishes?: Wishes): Promise<Said>;
  /**
   * Judges a PDF, a picture or a text in a file. A file whose reading takes longer than five seconds is judged as one that could not be
   * read. Rejects with `Error` where the files that read are not beside this one, or may not run (`'wasm-unsafe-eval'`, `worker-src`).
   */
  judgeFile(bytes: Uint8Array, wishes?: Wishes): Promise<Said>;
  state(): TrustState;
}

/** Gives a desk the form of a verifier, opened with the files of the order. `read` rejects only where it does not work at all. */
export async function verifierOn(
  desk: Desk,
  { environment, clock, ...files }: VerifierOrder,
  read: (bytes: Uint8Array) => Promise<Evidence>,
): Promise<Verifier> {
  async function judge(evidence: Evidence, wishes: Wishes = {}): Promise<Said> {
    const { treatmentDate, language } = wishes;
    const judgement = {
      ...readClock(clock),
      language: spokenLanguage(language),
      ...(treatmentDate !== undefined && { treatmentDate }),
    };
    return say(await desk.judge(evidence, judgement), environment);
  }

  return {
    opened: await takeFiles(desk, files, readClock(clock).now),
    update: async (newer) => takeFiles(desk, newer, readClock(clock).now),
    async judgeText(text, wishes) {
      if (typeof text !== 'string') throw new TypeError('The text of a code is a string.');
      return judge({ kind: 'text', text }, wishes);
    },
    judgeFile: async (bytes, wishes) => judge(await read(requireBytes(bytes, 'A file')), wishes),
    state() {
      const {
        isComplete: _,
        rights: __,
        lacksRights: ___,
        ...state
      } = desk.state(readClock(clock).now);
      return state;
    },
  };
}
