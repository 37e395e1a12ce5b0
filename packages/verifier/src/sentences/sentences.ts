import type { ReasonCode } from '../codes.ts';

/**
 * One or two plain sentences a code: what is so, then what to do, for the person at the desk. `{name}` stands for a
 * date that the reason knows.
 */
export type Sentences = Readonly<Record<ReasonCode, string>>;
