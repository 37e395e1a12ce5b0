/** Of this program, the same as in package.json; a test holds them together. */
export const VERSION = '0.1.0';

/**
 * 2026-01-01T00:00:00Z, a moment that had passed when this version was made: the floor under a clock that has not seen
 * a trust list yet. A clock that shows less is wrong, and nothing is accepted by it. Raised with each release.
 */
export const BUILT_AT = 1_767_225_600;
