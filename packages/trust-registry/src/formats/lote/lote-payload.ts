import { formatInstant } from '../instants.ts';
import type { PublishedList } from '../published-list.ts';
import type { ListAndSchemeInformation } from './lote.ts';
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

/** What a list says, ready to be signed. */
export interface LoteContent {
  readonly information: ListAndSchemeInformation;
  /** The payload as JSON. */
  readonly text: string;
}

/**
 * The payload of the list of trusted entities (ETSI TS 119 602, an explicit list) that says the same as the snapshot:
 * same sequence, same times. The same arguments always give the same text. It is written entity by entity: as objects, a
 * list of all Europe would be some hundred megabytes.
 *
 * A service is one key of one institution for one kind of document; in the EU profile for public bodies, whose services
 * have one type, for all of them, so that no key stands there twice. Keys whose time has not come are left out.
 */
export function loteContent(
  list: PublishedList,
  scheme: SchemeInformation,
  { profile: name, previous = new Map() }: LoteOptions,
): LoteContent {
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
  const entities = list.institutions.flatMap((institution) => {
    const entity = trustedEntity(institution, context);
    return entity ? [JSON.stringify(entity)] : [];
  });
  const information = listAndSchemeInformation(scheme, profile, snapshot);
  const entitiesList = entities.length > 0 ? `,"TrustedEntitiesList":[${entities.join(',')}]` : '';
  const head = `"ListAndSchemeInformation":${JSON.stringify(information)}`;
  return { information, text: `{"LoTE":{${head}${entitiesList}}}` };
}
