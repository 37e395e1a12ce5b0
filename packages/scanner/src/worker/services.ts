import type { Language, Verdict } from '@prova/verifier';
import type { Judged, Judgement, Scheme } from '../desk/desk.ts';
import type { DeskState } from '../desk/desk-state.ts';
import type { UpdateOutcome } from '../desk/update.ts';
import type { Picture } from '../input/frames.ts';

/** Which scan is asked for, and how it is judged. Scans are numbered, and the highest is the one that is on the screen. */
export interface ScanGiven {
  readonly scan: number;
  readonly judgement: Judgement;
}

export interface FrameGiven extends ScanGiven {
  readonly picture: Picture;
}

/** A verdict, and what `judgedToken` says of the same evidence: what is marked in a receipt, and handed on. */
export interface Verified extends Judged {
  readonly token: string | undefined;
}

export interface VerdictGiven {
  readonly verdict: Verdict;
  readonly language: Language;
}

/** A verdict in words, and the language of them. */
export type SaidVerdict = Pick<Judged, 'title' | 'sentence' | 'language'>;

/** What the page may ask of its worker, where all reading and judging is done. Each answers once. */
export interface Services {
  /** First of all, once. */
  open(given: { readonly scheme: Scheme; readonly now: number }): Promise<DeskState>;
  /** The text of a code, as a handheld scanner types it or a person pastes it. */
  text(given: ScanGiven & { readonly text: string }): Promise<Verified>;
  /** A PDF, a picture, or a text in a file. */
  file(given: ScanGiven & { readonly bytes: Uint8Array }): Promise<Verified>;
  /** A file whose reading took too long, and was stopped with the worker that did it. */
  unread(given: ScanGiven): Promise<Verified>;
  /** A picture of the camera; nothing where no code is seen in it. */
  frame(given: FrameGiven): Promise<Verified | undefined>;
  /** Judges once more what was read in this scan, as of another day or in other words; nothing where that is forgotten. */
  again(given: ScanGiven): Promise<Verified | undefined>;
  /** The verdict's word and sentence, of what somebody else judged. */
  say(given: VerdictGiven): Promise<SaidVerdict>;
  /** Another scan began: what was read before it is forgotten. */
  forget(given: { readonly scan: number }): Promise<void>;
  /** A trust list that was brought in a file. */
  snapshot(given: { readonly bytes: Uint8Array; readonly now: number }): Promise<SnapshotOutcome>;
  /** Asks the server of this page for newer lists. */
  update(given: { readonly now: number }): Promise<Updated>;
}

export interface SnapshotOutcome {
  readonly outcome: UpdateOutcome['snapshot'];
  readonly state: DeskState;
}

export interface Updated extends UpdateOutcome {
  readonly state: DeskState;
}

export type ServiceName = keyof Services;

export interface Question<Name extends ServiceName = ServiceName> {
  readonly id: number;
  readonly name: Name;
  readonly given: Parameters<Services[Name]>[0];
}

/** `fault` is for a developer: it was our fault, and says nothing of a document. `of`: what does not work. */
export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly fault: string; readonly of: 'reader' | 'program' };
