/** The clock of this process stands at an instant, epoch seconds, for libraries that ask no other. Timers go on. Answers how it goes on again. */
export function stopClock(instant: number): () => void {
  const { Date: machine } = globalThis;
  globalThis.Date = class extends machine {
    constructor(...parts: readonly [] | readonly [number | string | Date]) {
      super(parts.length === 0 ? instant * 1000 : parts[0]);
    }
    static override now(): number {
      return instant * 1000;
    }
  } as typeof Date;
  return () => {
    globalThis.Date = machine;
  };
}
