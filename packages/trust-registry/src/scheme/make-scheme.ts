import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CountryCode, Environment, InstitutionId, Platform } from '@prova/credential';
import {
  type CertificateAuthority,
  type DistinguishedName,
  generateKeyPair,
  issueCountryCa,
  issueListSigner,
  issueRoot,
  issueSealCertificate,
  type KeyKind,
  type KeyPair,
  type Validity,
  writeKeyFile,
} from '@prova/keys';
import type { EpochSeconds } from '@prova/trust';
import { accredit, admitInstitution } from '../register/admission.ts';
import { bindCertificate } from '../register/binding.ts';
import { newRegister, type Register } from '../register/register.ts';
import { formatRegister } from '../register/register-document.ts';
import type { KeyPlace, SchemeHome } from './scheme-home.ts';
import { createFile } from './whole-file.ts';

const DAY = 86_400;
const YEAR = 365 * DAY;

/** An institution of a new scheme, which gets a key to seal its attestations with. */
export interface SchemeInstitution {
  readonly id: InstitutionId;
  /** 1 to 64 characters: it stands in a certificate. */
  readonly name: string;
  /** Accredited for the EHIC since then, open-ended. */
  readonly accreditedFrom: EpochSeconds;
  /** Default `P-256`. */
  readonly key?: Exclude<KeyKind, 'P-384'>;
  readonly revocationUris?: readonly string[];
}

export interface SchemeContents {
  readonly environment: Environment;
  readonly now: EpochSeconds;
  readonly institutions: readonly SchemeInstitution[];
  readonly platform: Pick<Platform, 'verifySignature'>;
}

/** Makes keys, certificates and the register of a scheme in an empty folder. Not whole until it returns. */
export async function makeScheme(home: SchemeHome, contents: SchemeContents): Promise<void> {
  const { environment, now, institutions } = contents;
  const operator = (commonName: string): DistinguishedName => ({
    country: 'EU',
    organization: `Prova scheme (${environment.toUpperCase()})`,
    commonName: `${commonName} (${environment.toUpperCase()})`,
  });
  const rootKey = await newKey('P-384', home.rootKey);
  const root = {
    privateKey: rootKey.privateKey,
    certificate: await issueRoot({
      subject: operator('Scheme root'),
      privateKey: rootKey.privateKey,
      validity: years(now, 20),
    }),
  };
  await createFile(home.root(environment), root.certificate);

  const listKey = await newKey('P-256', home.listSigner.key);
  const listSigner = await issueListSigner(
    { subject: operator('List signer'), publicKey: listKey.publicKey, validity: years(now, 1) },
    root,
  );
  await createFile(home.listSigner.certificate, listSigner);

  const authorities = new Map<CountryCode, CertificateAuthority>();
  const authorityOf = async (country: CountryCode): Promise<CertificateAuthority> => {
    const known = authorities.get(country);
    if (known) return known;
    const subject = { ...operator(`Authority of ${country}`), country };
    const made = await newAuthority(subject, now, root, home.authority(country));
    authorities.set(country, made);
    return made;
  };
  const entries: [SchemeInstitution, Uint8Array][] = [];
  for (const institution of institutions) {
    const { id } = institution;
    const authority = await authorityOf(id.country);
    entries.push([institution, await newSeal(institution, now, authority, home.seal(id))]);
  }
  let register = newRegister({
    environment,
    certificateAuthorities: [...authorities.values()].map(({ certificate }) => certificate),
  });
  const context = { root: root.certificate, platform: contents.platform };
  for (const [institution, seal] of entries) {
    register = await enter(register, institution, seal, context);
  }
  await createFile(home.register, formatRegister(register));
}

async function newAuthority(
  subject: DistinguishedName & { readonly country: CountryCode },
  now: EpochSeconds,
  root: CertificateAuthority,
  place: KeyPlace,
): Promise<CertificateAuthority> {
  const { privateKey, publicKey } = await newKey('P-384', place.key);
  const certificate = await issueCountryCa({ subject, publicKey, validity: years(now, 8) }, root);
  await createFile(place.certificate, certificate);
  return { privateKey, certificate };
}

async function newSeal(
  { id, name, key = 'P-256' }: SchemeInstitution,
  now: EpochSeconds,
  authority: CertificateAuthority,
  place: KeyPlace,
): Promise<Uint8Array> {
  const { publicKey } = await newKey(key, place.key);
  const subject = {
    country: id.country,
    organization: name,
    organizationIdentifier: `EESSI:${id.country}:${id.officialId}`,
    commonName: `Seal ${id.country}:${id.officialId}`,
  };
  const certificate = await issueSealCertificate(
    { subject, publicKey, validity: years(now, 2), competences: ['EHIC'] },
    authority,
  );
  await createFile(place.certificate, certificate);
  return certificate;
}

async function enter(
  register: Register,
  { id, name, accreditedFrom, revocationUris }: SchemeInstitution,
  certificate: Uint8Array,
  context: Parameters<typeof bindCertificate>[3],
): Promise<Register> {
  const admission = {
    id,
    name,
    validFrom: accreditedFrom,
    ...(revocationUris && { revocationUris }),
  };
  const admitted = admitInstitution(register, admission);
  const accredited = accredit(admitted, id, { competence: 'EHIC', from: accreditedFrom });
  const order = { certificate, competences: ['EHIC'] as const, from: accreditedFrom };
  return bindCertificate(accredited, id, order, context);
}

async function newKey(kind: KeyKind, path: string): Promise<KeyPair> {
  const pair = await generateKeyPair(kind);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeKeyFile(path, pair.privateKey);
  return pair;
}

/** From the day before: everywhere on earth, what is issued today carries a date that is covered. */
function years(now: EpochSeconds, count: number): Validity {
  const notBefore = now - (now % DAY) - DAY;
  return { notBefore, notAfter: notBefore + count * YEAR };
}
