/** Separate worlds with separate roots: a verifier accepts exactly the one it was started for. `prod` alone is real. */
export const ENVIRONMENTS = ['prod', 'acc', 'test'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];
