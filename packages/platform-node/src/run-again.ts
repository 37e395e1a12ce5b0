/**
 * Work that many ask for, done once at a time. A run that has begun may have passed by what is asked for: whoever comes while it is under way
 * shares the next one. Rejects as the run does that was shared; the next one begins all the same.
 */
export function runAgain(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  function run(): Promise<void> {
    if (running !== undefined) {
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = undefined;
          return run();
        });
      return next;
    }
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  }
  return run;
}
