import { assembleCompactJws, jwsSigningInput } from '@prova/credential';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import type { DataKeys } from '../ledger/data-keys.ts';

/** What is read of a stored document. */
export type StoredDocument = Pick<
  AttestationRow,
  'institutionId' | 'jti' | 'type' | 'state' | 'sealed'
>;

/** Of nobody. As long as an ordinary one. */
const SOMETHING = {
  sid: 'eessi:prc:1.0',
  jti: '0000000000000000',
  rid: 'https://issuer.example/revocationLists/0000',
  prc: {
    ic: 'BE',
    fn: 'Nobody at all',
    gn: 'Nobody',
    dob: '1900-01-01',
    hi: '00000000000',
    in: 'NONE',
    ii: '0000',
    sd: '1900-01-01',
    ed: '1900-01-01',
    di: '1900-01-01',
  },
};

/**
 * A document that is opened where there is none, so that no answer takes longer than another. Nobody has it: its signature is nothing, and
 * whoever opens it must refuse whatever it says.
 */
export function createDecoy(dataKeys: DataKeys): StoredDocument {
  const header = { alg: 'ES256', kid: `EESSI:x5t#S256:${'0'.repeat(43)}` };
  const token = assembleCompactJws(jwsSigningInput(header, SOMETHING), new Uint8Array(64));
  const place = { institutionId: '*', jti: 'decoy' };
  const sealed = dataKeys.seal(place.institutionId, place.jti, token);
  return { ...place, type: 'prc', state: 'released', sealed };
}
