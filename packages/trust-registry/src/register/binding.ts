import { type InstitutionId, isoCountryCode, type Platform } from '@prova/credential';
import {
  openPinned,
  openRoot,
  openSealPath,
  parseCertificate,
  SEAL_USAGES,
  TrustError,
} from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { thumbprintOf } from '../thumbprint.ts';
import {
  findInstitution,
  type Register,
  type RegisterBinding,
  type RegisterCertificate,
  type RegisterInstitution,
  withInstitution,
} from './register.ts';

/** Which certificate an institution may use, for what, from when to when. */
export interface BindingOrder extends Omit<RegisterBinding, 'thumbprint'> {
  readonly certificate: Uint8Array;
}

/**
 * Binds a certificate that stands under the scheme root to an institution. Its path is proven, its subject's
 * country must be the institution's, and its extended key usage must cover the competences; its dates are not judged.
 * Throws `TrustRegistryError`: `institution-unknown`, `certificate-not-trusted` (its `cause` says why).
 */
export async function bindCertificate(
  register: Register,
  id: InstitutionId,
  order: BindingOrder,
  context: { readonly root: Uint8Array; readonly platform: Pick<Platform, 'verifySignature'> },
): Promise<Register> {
  const authorities = register.certificateAuthorities.map(parseCertificate);
  const root = openRoot(context.root);
  const { seal } = await openSealPath(parse(order.certificate), {
    root,
    authorities,
    platform: context.platform,
  }).catch(untrusted);
  if (seal.subject.countries[0] !== isoCountryCode(id.country)) {
    throw new TrustRegistryError(
      'certificate-not-trusted',
      'The certificate is for a subject in another country than the institution.',
    );
  }
  const usages = seal.extensions.extendedKeyUsage;
  if (!order.competences.every((competence) => usages?.includes(SEAL_USAGES[competence]))) {
    throw new TrustRegistryError(
      'certificate-not-trusted',
      'The certificate is not for every kind of document that it shall be bound for.',
    );
  }
  return bind(register, id, order, false);
}

/**
 * Binds a certificate from outside the scheme: verifiers will believe it because the register names it. Only the
 * strength and purpose of its key are judged; who asks for it vouches for it.
 * Throws `TrustRegistryError`: `institution-unknown`, `certificate-not-trusted`.
 */
export function pinCertificate(
  register: Register,
  id: InstitutionId,
  order: BindingOrder,
): Register {
  requirePinnable(order.certificate);
  return bind(register, id, order, true);
}

/** A certificate that may be believed by being named. Throws `certificate-not-trusted`. */
export function requirePinnable(certificate: Uint8Array): Uint8Array {
  const parsed = parse(certificate);
  try {
    openPinned(parsed);
  } catch (error) {
    untrusted(error);
  }
  return certificate;
}

/** A certificate is trusted in one way only, whoever it is bound to. Throws `certificate-not-trusted`. */
export function requireSameTrust(known: RegisterCertificate, pinned: boolean): RegisterCertificate {
  if (known.pinned !== pinned) {
    throw new TrustRegistryError(
      'certificate-not-trusted',
      'The register already trusts this certificate in another way.',
    );
  }
  return known;
}

/** The entry with this binding. One is known by certificate and start: given again, it gets the new terms. */
export function withBinding(
  entry: RegisterInstitution,
  binding: RegisterBinding,
): RegisterInstitution {
  if (binding.until !== undefined && binding.until <= binding.from) {
    throw new TrustRegistryError('period-malformed', 'A binding cannot end before it starts.');
  }
  const others = entry.bindings.filter(
    ({ thumbprint, from }) => thumbprint !== binding.thumbprint || from !== binding.from,
  );
  return { ...entry, bindings: [...others, binding] };
}

function bind(
  register: Register,
  id: InstitutionId,
  { certificate: der, ...terms }: BindingOrder,
  pinned: boolean,
): Register {
  const thumbprint = thumbprintOf(der);
  const known = register.certificates.get(thumbprint) ?? { der, pinned };
  const entry = withBinding(findInstitution(register, id), { thumbprint, ...terms });
  const certificates = new Map(register.certificates);
  certificates.set(thumbprint, requireSameTrust(known, pinned));
  return withInstitution({ ...register, certificates }, entry);
}

function parse(certificate: Uint8Array) {
  try {
    return parseCertificate(certificate);
  } catch (error) {
    return untrusted(error);
  }
}

function untrusted(cause: unknown): never {
  if (!(cause instanceof TrustError)) throw cause;
  throw new TrustRegistryError(
    'certificate-not-trusted',
    `The certificate cannot be bound: ${cause.code}.`,
    { cause },
  );
}
