import { startFixtureSource } from '../../status/fixture-source.ts';
import { beChild, say } from '../service/be-child.ts';

/** How a source answers: after so many milliseconds, and of so many requests one not at all. */
export interface SourcePlan {
  readonly answersIn: number;
  readonly silent: number;
}

/** Longer than anybody waits. */
const NEVER = 5_000;

// The process of the online source: what it costs is not the service's.

await beChild(async ({ answersIn, silent }: SourcePlan) => {
  let requests = 0;
  const source = await startFixtureSource({
    persons: new Map(),
    authority: 'CIN',
    delay: () => (++requests % silent === 0 ? NEVER : answersIn),
  });
  say({ found: source.url });
  return source;
});
