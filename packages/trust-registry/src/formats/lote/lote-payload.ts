import { formatInstant } from '../instants.ts';
import type { PublishedList } from '../published-list.ts';
import type { LotePayload } from './lote.ts';
import { type LoteProfileName, loteProfile } from './profiles.ts';
import { listAndSchemeInformation, type SchemeInformation } from './scheme-information.ts';
import type { ServiceRecord } from './service-record.ts';
import { type EntityContext, trustedEntity } from './trusted-entity.ts';

export interface LoteOptions {
  readonly profile: LoteProfileName;
  /**
   * The services of the last list of this profile (`openLote`). Without it every status starts with this list and has
   * no history: true of the first list, and after a loss still not wrong.
   */
  readonly previous?: ReadonlyMap<string, ServiceRecord>;
}

/**
 * The payload of the list of trusted entities (ETSI TS 119 602, an explicit list) that says the same as the snapshot:
 * same sequence, same times. The same arguments always give the same members in the same order.
 *
 * A service is one key of one institution for one kind of document; in the EU profile for public bodies, whose services
 * have one type, for all of them, so that no key stands there twice. Keys whose time has not come are left out.
 */
export function lotePayload(
  list: PublishedList,
  scheme: SchemeInformation,
  { profile: name, previous = new Map() }: LoteOptions,
): LotePayload {
  const { snapshot } = list;
  const { baseUrl } = scheme;
  const profile = loteProfile(name, baseUrl);
  const context: EntityContext = {
    list,
    baseUrl,
    profile,
    at: snapshot.issuedAt,
    issuedAt: formatInstant(snapshot.issuedAt),
    previous,
  };
  const entities = list.institutions.flatMap(
    (institution) => trustedEntity(institution, context) ?? [],
  );
  return {
    LoTE: {
      ListAndSchemeInformation: listAndSchemeInformation(scheme, profile, snapshot),
      ...(entities.length > 0 && { TrustedEntitiesList: entities }),
    },
  };
}
