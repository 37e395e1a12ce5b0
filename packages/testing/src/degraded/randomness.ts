/** Numbers in [−1, 1) that look like chance, and are the same each time for a seed. */
export type Chance = () => number;

/** xorshift32 (Marsaglia 2003). */
export function chanceOf(seed: number): Chance {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state / 0x8000_0000;
  };
}

/** Nearly normal, with a deviation of one: the sum of three, each of which has the variance of a third. */
export function bell(chance: Chance): number {
  return chance() + chance() + chance();
}
