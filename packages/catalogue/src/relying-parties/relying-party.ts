import { isWithin } from '../days.ts';
import type { Localized } from '../localized.ts';
import * as v from '../schema.ts';

/** Who may ask for more than a right, for what, and by which law. Who is not here asks for P0 to P2. */
export interface RelyingParty {
  readonly enterpriseNumber: string;
  readonly name: Localized;
  /** The DNS name in the certificate under which it asks wallets; absent for who only asks by programs. */
  readonly reader?: string | undefined;
  readonly mayAsk: readonly Permission[];
}

/** One thing that it may ask for. What it names is all that it may have. */
export interface Permission {
  readonly profile: 'P3' | 'P4';
  readonly rights?: readonly string[] | undefined;
  /** For P3. */
  readonly tiers?: readonly string[] | undefined;
  /** For P4. */
  readonly statuses?: readonly string[] | undefined;
  /** Whether for P4 it may have the national number too. */
  readonly nationalNumber?: true | undefined;
  readonly purpose: Localized;
  readonly legalBasis: string;
  readonly from: string;
  readonly until?: string | undefined;
}

export const RELYING_PARTY: v.GenericSchema<unknown, RelyingParty> = v.strictObject({
  enterpriseNumber: v.enterpriseNumber,
  name: v.localized(120),
  reader: v.exactOptional(v.hostName),
  mayAsk: v.list(
    v.strictObject({
      profile: v.picklist(['P3', 'P4']),
      rights: v.exactOptional(v.list(v.rightId, 64)),
      tiers: v.exactOptional(v.list(v.tierName, 16)),
      statuses: v.exactOptional(v.list(v.statusCode, 64)),
      nationalNumber: v.exactOptional(v.literal(true)),
      purpose: v.localized(200),
      legalBasis: v.line(200),
      from: v.day,
      until: v.exactOptional(v.day),
    }),
    16,
  ),
});

/** What a relying party may ask for on a day, all its permissions together; empty for one that is not registered. */
export interface Allowed {
  readonly rights: ReadonlySet<string>;
  readonly tiers: ReadonlySet<string>;
  readonly statuses: ReadonlySet<string>;
  readonly nationalNumber: boolean;
}

/** Beyond P0 to P2, which everybody may ask for. `day` is a day of the calendar. */
export function allowedOn(party: RelyingParty | undefined, day: string): Allowed {
  const now = (party?.mayAsk ?? []).filter((permission) => isWithin(day, permission));
  const of = (profile: Permission['profile']) => now.filter((each) => each.profile === profile);
  return {
    rights: new Set(now.flatMap(({ rights = [] }) => rights)),
    tiers: new Set(of('P3').flatMap(({ tiers = [] }) => tiers)),
    statuses: new Set(of('P4').flatMap(({ statuses = [] }) => statuses)),
    nationalNumber: of('P4').some((each) => each.nationalNumber === true),
  };
}
