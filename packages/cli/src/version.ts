/** Of this program, the same as in package.json; a test holds them together. */
export const VERSION = '0.1.0';

/** 2026-11-24T00:00:00Z. No clock that is right shows less, so this is the floor under a clock that has seen nothing. */
export const BUILT_AT = 1_795_478_400;
