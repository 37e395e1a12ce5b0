import type { Environment, SsinProfile } from '@prova/credential';

/** Which Belgian numbers count where documents of an environment are issued: real ones in `prod`, and there alone. */
export function ssinProfile(environment: Environment): SsinProfile {
  return environment === 'prod' ? 'production' : 'demo';
}
