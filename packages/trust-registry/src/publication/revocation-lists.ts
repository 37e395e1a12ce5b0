import { type CertificateAuthority, issueCrl } from '@prova/keys';
import { parseCertificate, type Snapshot } from '@prova/trust';
import { crlPath } from '../formats/crl-path.ts';
import { revocationsOf } from '../formats/revocations.ts';

const DAY = 86_400;

/** A new one comes with every release; nobody may go by one that is this old. */
const LIFE = 14 * DAY;

/**
 * The list of revoked certificates of each authority whose key is at hand, by its path in the release (RFC 5280 §5). Its
 * number is that of the release.
 * Throws the `KeysError` codes of `issueCrl`, and `TrustError` `cert-malformed` for a holder's certificate.
 */
export function revocationLists(
  snapshot: Snapshot,
  root: Uint8Array,
  holders: readonly CertificateAuthority[],
): ReadonlyMap<string, Uint8Array> {
  const { issuedAt: thisUpdate, sequence: crlNumber } = snapshot;
  const dates = { thisUpdate, nextUpdate: thisUpdate + LIFE, crlNumber };
  const lists = revocationsOf(snapshot, root, thisUpdate).flatMap(
    ({ path, revoked }): [string, Uint8Array][] => {
      // By its key: where its certificate was renewed, either will do.
      const holder = holders.find(
        ({ certificate }) => crlPath(parseCertificate(certificate)) === path,
      );
      return holder ? [[path, issueCrl({ ...dates, revoked }, holder)]] : [];
    },
  );
  return new Map(lists);
}
