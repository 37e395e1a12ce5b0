/**
 * Which Belgian numbers count. `production`: those of people, and never a test number. `demo`: test numbers and published examples, and never
 * another, so that nobody types a real one.
 */
export type SsinProfile = 'production' | 'demo';
