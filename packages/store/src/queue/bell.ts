/** One waits, for a while or as long as it takes, until others let it know that something has changed. */
export interface Bell {
  ring(): void;
  /** Until it rings, or so many milliseconds have passed. */
  heard(milliseconds?: number): Promise<void>;
}

/** A ring while nobody waits is not heard later: look first, then wait. */
export function createBell(): Bell {
  let ring = () => {};
  return {
    ring: () => ring(),
    heard(milliseconds) {
      return new Promise((resolve) => {
        const timer = milliseconds === undefined ? undefined : setTimeout(resolve, milliseconds);
        ring = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
  };
}
