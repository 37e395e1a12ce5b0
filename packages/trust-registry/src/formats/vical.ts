import { type CborMap, type CborValue, encodeCbor, type Signer, signCose } from '@prova/credential';
import type { Certificate, Competence, EpochSeconds, Tombstone } from '@prova/trust';
import { thumbprintOf } from '../thumbprint.ts';
import { DOCUMENT_TYPES } from './document-types.ts';
import { accreditationState } from './institution-standing.ts';
import { type KeyState, standingFor } from './key-standing.ts';
import type { KeyUse, PublishedList } from './published-list.ts';
import { subjectKeyIdentifier } from './subject-key-identifier.ts';

/** Where the file lies in a release. */
export const VICAL_PATH = 'vical/ehic.cbor';

/** Our own member of `extensions`; readers pass over names that they do not know. */
const TOMBSTONES = 'prova.revoked';

/** Under a key in one of these states, no document can be confirmed. The format cannot say since when. */
const NOT_LISTED: ReadonlySet<KeyState> = new Set(['revoked', 'suspended', 'expired']);

/**
 * The content of a list of issuing authorities (VICAL, ISO/IEC 18013-5 annex C), in CBOR: the country authorities, each
 * for the documents that keys below it stand for, and the pinned seals, which have no authority. Equal lists give equal
 * bytes. `provider` is the name of whoever runs the scheme.
 *
 * The format knows neither institutions nor revocation: a certificate that is struck is only absent, and who must know
 * why and since when reads the tombstones in our extension, the lists of revoked certificates or the snapshot.
 */
export function vicalOf(list: PublishedList, provider: string): Uint8Array {
  const { issuedAt, nextUpdate, sequence, tombstones } = list.snapshot;
  const extensions = new Map([[TOMBSTONES, tombstones.map(tombstoneInfo)]]);
  return encodeCbor(
    new Map<string, CborValue>([
      ['version', '1.0'],
      ['vicalProvider', provider],
      ['date', dateOf(issuedAt)],
      ['vicalIssueID', sequence],
      ['nextUpdate', dateOf(nextUpdate)],
      ['certificateInfos', listedIn(list)],
      ...(tombstones.length > 0 ? ([['extensions', extensions]] as const) : []),
    ]),
  );
}

/**
 * Signs the content as an untagged COSE_Sign1 with the list signer's certificate as its x5chain and no content type,
 * as the annex has it. Throws `CredentialError` `cose-alg` for a signer that is not ES256.
 */
export function signVical(payload: Uint8Array, listSigner: Signer): Promise<Uint8Array> {
  return signCose({ payload, x5chain: [listSigner.certificate] }, listSigner);
}

/** Authorities and pinned seals with what they are for, in the order of their thumbprints. */
function listedIn(list: PublishedList): readonly CborMap[] {
  const found = new Map<Certificate, Set<string>>();
  for (const institution of list.institutions) {
    for (const use of list.usesOf(institution)) {
      const documentTypes = documentTypesOf(list, use);
      if (documentTypes.length === 0) continue;
      for (const certificate of startsOf(use)) {
        found.set(certificate, new Set([...(found.get(certificate) ?? []), ...documentTypes]));
      }
    }
  }
  return [...found]
    .map(([certificate, types]) => ({ certificate, types, name: thumbprintOf(certificate.der) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ certificate, types }) => certificateInfo(certificate, types));
}

/** Where a path to the key starts: its authorities, or the pinned certificate itself. */
function startsOf({ key }: KeyUse): readonly Certificate[] {
  if (key.authorities.length === 0) return [key.certificate];
  return key.authorities.map(({ certificate }) => certificate);
}

/** What documents there can be under a key: it was in use for them, and its institution accredited. */
function documentTypesOf(list: PublishedList, use: KeyUse): readonly string[] {
  const { institution, bindings } = use;
  const { issuedAt } = list.snapshot;
  const begun = bindings.filter(({ from }) => from <= issuedAt);
  const competences = new Set(begun.flatMap((binding) => binding.competences));
  const isAccredited = (competence: Competence) =>
    institution.accreditations.some(
      (each) =>
        each.competence === competence &&
        accreditationState(institution, each, issuedAt) !== 'upcoming',
    );
  return [...competences]
    .filter((competence) => {
      const { state } = standingFor(list, use, competence, issuedAt);
      return !NOT_LISTED.has(state) && isAccredited(competence);
    })
    .flatMap((competence) => DOCUMENT_TYPES[competence]);
}

function certificateInfo(certificate: Certificate, documentTypes: ReadonlySet<string>): CborMap {
  const { subject, issuer, serialNumber } = certificate;
  const authority = subject.organizations[0] ?? subject.commonNames[0];
  const country = subject.countries[0];
  return new Map<string, CborValue>([
    ['certificate', certificate.der],
    ['serialNumber', BigInt(`0x${Buffer.from(serialNumber).toString('hex')}`)],
    ['ski', subjectKeyIdentifier(certificate)],
    ['docType', [...documentTypes].sort()],
    ...(authority === undefined ? [] : ([['issuingAuthority', authority]] as const)),
    ...(country === undefined ? [] : ([['issuingCountry', country]] as const)),
    ['issuer', issuer.bytes],
    ['subject', subject.bytes],
    ['notBefore', dateOf(certificate.notBefore)],
    ['notAfter', dateOf(certificate.notAfter)],
  ]);
}

function tombstoneInfo(tombstone: Tombstone): CborMap {
  const { x5t, reason, revokedAt, invalidityDate, scope, competences } = tombstone;
  return new Map<string, CborValue>([
    ['x5t', x5t],
    ['reason', reason],
    ['at', dateOf(revokedAt)],
    ['invalidity', dateOf(invalidityDate)],
    ['scope', scope],
    ...(competences ? ([['competences', competences]] as const) : []),
  ]);
}

/** A `tdate`: text with tag 0, as `encodeCbor` writes a `Date`. */
function dateOf(instant: EpochSeconds): Date {
  return new Date(instant * 1000);
}
