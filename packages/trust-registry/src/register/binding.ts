import { type InstitutionId, isoCountryCode, type Platform } from '@prova/credential';
import {
  type Certificate,
  openPinned,
  openRoot,
  openSealPath,
  parseCertificate,
  SEAL_USAGES,
  TrustError,
} from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { keyHashOf, thumbprintOf } from '../thumbprint.ts';
import { enter } from './enter.ts';
import { requireSoleUse, requireUsableKey, withKey } from './key-use.ts';
import {
  findInstitution,
  type Register,
  type RegisterBinding,
  type RegisterCertificate,
  type RegisterInstitution,
} from './register.ts';
import { withOlderRotating } from './rotation.ts';

/** Which certificate an institution may use, for what, from when to when. */
export interface BindingOrder extends Omit<RegisterBinding, 'thumbprint'> {
  readonly certificate: Uint8Array;
  /** Other institutions may use the key too, now or later. Default `false`. */
  readonly shared?: boolean;
}

/**
 * Binds a certificate that stands under the scheme root to an institution. Its path is proven, its subject's
 * country must be the institution's, its extended key usage must cover the competences, and it must not outlive its
 * authority; whether its dates have passed is not judged. Older certificates of the institution for the same documents
 * are `rotating` from now on, and stay good.
 *
 * Throws `TrustRegistryError`: `institution-unknown`, `certificate-not-trusted` (its `cause` says why), `key-shared`
 * when another institution uses the key and the order does not say so, `key-revoked`, `key-suspended`,
 * `transition-not-allowed` for a retired certificate, `period-malformed`, `entry-malformed`.
 */
export async function bindCertificate(
  register: Register,
  id: InstitutionId,
  order: BindingOrder,
  context: { readonly root: Uint8Array; readonly platform: Pick<Platform, 'verifySignature'> },
): Promise<Register> {
  const root = openRoot(context.root);
  const { seal, authorities } = await openSealPath(parse(order.certificate), {
    root,
    authorities: register.certificateAuthorities.map(parseCertificate),
    platform: context.platform,
  }).catch(untrusted);
  if (seal.subject.countries[0] !== isoCountryCode(id.country)) {
    refuse('The certificate is for a subject in another country than the institution.');
  }
  const usages = seal.extensions.extendedKeyUsage;
  if (!order.competences.every((competence) => usages?.includes(SEAL_USAGES[competence]))) {
    refuse('The certificate is not for every kind of document that it shall be bound for.');
  }
  if (!authorities.some(({ notAfter }) => seal.notAfter <= notAfter)) {
    refuse('The certificate outlives its authority.');
  }
  return bind(register, id, order, newCertificate(seal, false));
}

/**
 * Binds a certificate from outside the scheme: verifiers will believe it because the register names it. Only the
 * strength and purpose of its key are judged; who asks for it vouches for it.
 * Throws the codes of `bindCertificate`.
 */
export function pinCertificate(
  register: Register,
  id: InstitutionId,
  order: BindingOrder,
): Register {
  return bind(register, id, order, pinnable(order.certificate));
}

/** The entry of a certificate that may be believed by being named. Throws `certificate-not-trusted`. */
export function pinnable(der: Uint8Array): RegisterCertificate {
  try {
    return newCertificate(openPinned(parse(der)), true);
  } catch (error) {
    return untrusted(error);
  }
}

/** A certificate is trusted in one way only, whoever it is bound to. Throws `certificate-not-trusted`. */
export function requireSameTrust(known: RegisterCertificate, pinned: boolean): RegisterCertificate {
  return known.pinned === pinned
    ? known
    : refuse('The register already trusts this certificate in another way.');
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
  return { ...entry, bindings: [...others, binding].sort(compareBindings) };
}

/** The order in which they are kept and published. */
export function compareBindings(a: RegisterBinding, b: RegisterBinding): number {
  return (
    a.from - b.from || (a.thumbprint < b.thumbprint ? -1 : a.thumbprint > b.thumbprint ? 1 : 0)
  );
}

function bind(
  register: Register,
  id: InstitutionId,
  { certificate: der, shared = false, ...terms }: BindingOrder,
  certificate: RegisterCertificate,
): Register {
  const { keyHash, pinned } = certificate;
  const thumbprint = thumbprintOf(der);
  const binding = { thumbprint, ...terms };
  const entry = findInstitution(register, id);
  const known = requireSameTrust(register.certificates.get(thumbprint) ?? certificate, pinned);
  requireUsableKey(register, { thumbprint, keyHash }, terms.competences);
  if (!shared) requireSoleUse(register, id, keyHash);
  if (known.state === 'retired') {
    throw new TrustRegistryError('transition-not-allowed', 'A retired certificate stays retired.');
  }
  const certificates = new Map(register.certificates).set(thumbprint, known);
  const listed = withOlderRotating({ ...register, certificates }, entry, binding);
  const agreed = shared ? withKey(listed, keyHash, (each) => ({ ...each, shared: true })) : listed;
  return enter(agreed, withBinding(entry, binding));
}

function newCertificate(parsed: Certificate, pinned: boolean): RegisterCertificate {
  return {
    der: parsed.der,
    keyHash: keyHashOf(parsed),
    pinned,
    shared: false,
    state: 'approved',
  };
}

function parse(certificate: Uint8Array): Certificate {
  try {
    return parseCertificate(certificate);
  } catch (error) {
    return untrusted(error);
  }
}

function refuse(sentence: string): never {
  throw new TrustRegistryError('certificate-not-trusted', sentence);
}

function untrusted(cause: unknown): never {
  if (!(cause instanceof TrustError)) throw cause;
  throw new TrustRegistryError(
    'certificate-not-trusted',
    `The certificate cannot be bound: ${cause.code}.`,
    { cause },
  );
}
