import type { JsonObject } from '@prova/credential';
import { type Check, type Judged, notLookedAt, passed, refused } from '../finding.ts';
import type { ConfigurationSeen, IssuerSeen } from './issuer-seen.ts';

export type IssuerCheck = Check<IssuerSeen>;

type Judgement = Judged | Promise<Judged>;

/** Of metadata that could be read; that they could not be is what another check says. */
export function ofMetadata(
  judge: (members: JsonObject, seen: IssuerSeen) => Judgement,
): IssuerCheck['judge'] {
  return (seen) =>
    seen.members ? judge(seen.members, seen) : notLookedAt('The metadata cannot be read.');
}

/** Refused with the names of the configurations that have a fault; there must be some to look at. */
export function ofConfigurations(
  fault: (configuration: ConfigurationSeen, seen: IssuerSeen) => string | undefined,
  fine: string,
  say: (seen: string) => Judged = refused,
): IssuerCheck['judge'] {
  return ofMetadata((_, seen) => {
    if (seen.configurations.length === 0) return notLookedAt('No credential is offered.');
    const faults = seen.configurations.flatMap((each) => {
      const what = fault(each, seen);
      return what === undefined ? [] : [`${each.id} ${what}`];
    });
    const [first, ...more] = faults;
    if (first === undefined) return passed(fine);
    return say(`${first}${more.length > 0 ? `; so ${more.length} more` : ''}.`);
  });
}
