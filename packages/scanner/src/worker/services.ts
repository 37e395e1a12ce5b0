import type { Judged, Judgement, Scheme } from '../desk/desk.ts';
import type { DeskState } from '../desk/desk-state.ts';
import type { UpdateOutcome } from '../desk/update.ts';
import type { Picture } from '../input/frames.ts';

/** What the page may ask of its worker, where all reading and judging is done. Each answers once. */
export interface Services {
  /** First of all, once. */
  open(given: { readonly scheme: Scheme; readonly now: number }): Promise<DeskState>;
  /** The text of a code, as a handheld scanner types it or a person pastes it. */
  text(given: { readonly text: string; readonly judgement: Judgement }): Promise<Judged>;
  /** A PDF, a picture, or a text in a file. */
  file(given: { readonly bytes: Uint8Array; readonly judgement: Judgement }): Promise<Judged>;
  /** A file whose reading took too long, and was stopped with the worker that did it. */
  unread(given: { readonly judgement: Judgement }): Promise<Judged>;
  /** A picture of the camera; nothing where no code is seen in it. */
  frame(given: FrameGiven): Promise<Judged | undefined>;
  /** Judges once more what was judged last, as of another day or in other words. */
  again(given: { readonly judgement: Judgement }): Promise<Judged | undefined>;
  /** Forgets what was judged last. */
  forget(given: Record<string, never>): Promise<void>;
  /** A trust list that was brought in a file. */
  snapshot(given: { readonly bytes: Uint8Array; readonly now: number }): Promise<SnapshotOutcome>;
  /** Asks the server of this page for newer lists. */
  update(given: { readonly now: number }): Promise<Updated>;
  state(given: { readonly now: number }): Promise<DeskState>;
}

export interface FrameGiven {
  readonly picture: Picture;
  readonly judgement: Judgement;
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

/** `fault` is for a developer: it was our fault, and says nothing of a document. */
export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly fault: string };
