/** A key that went down, as a keyboard event tells it (UI Events §5.6). */
export interface Keystroke {
  /** What the layout makes of the key: a character, or a name like `Enter`. */
  readonly key: string;
  /** Which key it is, whatever the layout: `KeyA`. */
  readonly code: string;
  readonly shiftKey: boolean;
  /** Whether it is held down and repeats itself. */
  readonly repeat?: boolean;
  /** Milliseconds, from any beginning. */
  readonly timeStamp: number;
}
