import { CATALOGUE_PATH } from '@prova/catalogue';
import { equalBytes } from '@prova/credential';
import { openSnapshot } from '@prova/trust';
import { cataloguePayload } from '../catalogue/catalogue-payload.ts';
import { TrustRegistryError, type TrustRegistryErrorCode } from '../errors.ts';
import { fileHash } from '../file-hash.ts';
import { jwsPayload } from '../formats/list-jws.ts';
import type { Register } from '../register/register.ts';
import { readReleased } from '../release/open-release.ts';
import type { PublicationPlace } from './publication-place.ts';
import { refuseOlderCatalogue } from './refuse-older-catalogue.ts';

/** The catalogue that goes out with the next list. */
export interface PreparedCatalogue {
  /** What it says; absent where there is none. */
  readonly payload: Uint8Array | undefined;
  /** Why the register's is not this one: it breaks the rules, and the one that is out stays. */
  readonly fault?: TrustRegistryErrorCode;
}

/**
 * The register's catalogue; where that breaks the rules, the one of the release that is out: institutions and keys do not wait
 * for somebody to mend a right, and desks are not left without the rights that were good. It stays until the register's is mended; what
 * is in it ends by its own days. Where the released file is damaged too, or there is none, none goes out.
 *
 * `sequence` is the release that is out. Throws `TrustError` for its list; `TrustRegistryError` `register-behind` as `refuseOlderCatalogue`.
 */
export async function prepareCatalogue(
  register: Register,
  place: Pick<PublicationPlace, 'root' | 'environment' | 'platform' | 'releases'>,
  sequence: number | undefined,
): Promise<PreparedCatalogue> {
  const released = await releasedPayload(place, sequence);
  let payload: Uint8Array | undefined;
  try {
    payload = cataloguePayload(register);
  } catch (error) {
    if (!(error instanceof TrustRegistryError)) throw error;
    return { payload: released, fault: error.code };
  }
  const isOut = released && refuseOlderCatalogue(register.catalogue, released) === 'the-same';
  return { payload: isOut ? released : payload };
}

async function releasedPayload(
  place: Parameters<typeof prepareCatalogue>[1],
  sequence: number | undefined,
): Promise<Uint8Array | undefined> {
  if (sequence === undefined) return undefined;
  const list = await readReleased(place.releases, sequence, 'snapshot.cose');
  const { snapshot } = await openSnapshot(list, place);
  const hash = snapshot.files?.get(CATALOGUE_PATH);
  if (!hash) return undefined;
  const file = await readReleased(place.releases, sequence, CATALOGUE_PATH).catch(ifMissing);
  return file && equalBytes(fileHash(file), hash) ? jwsPayload(file) : undefined;
}

function ifMissing(error: unknown): undefined {
  if (!(error instanceof TrustRegistryError)) throw error;
}
