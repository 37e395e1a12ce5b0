import { type InstitutionId, isoCountryCode, type Platform } from '@prova/credential';
import { openPinned, openRoot, openSealPath, parseCertificate, TrustError } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import {
  findInstitution,
  type Register,
  type RegisterBinding,
  thumbprintOf,
  withInstitution,
} from './register.ts';

/** Which certificate an institution may use, for what, from when to when. */
export interface BindingOrder extends Omit<RegisterBinding, 'thumbprint'> {
  readonly certificate: Uint8Array;
}

/**
 * Binds a certificate that stands under the scheme root to an institution. Its path is proven and its subject's
 * country must be the institution's; its dates are not judged.
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
  const certificate = parse(order.certificate);
  try {
    openPinned(certificate);
  } catch (error) {
    untrusted(error);
  }
  return bind(register, id, order, true);
}

function bind(
  register: Register,
  id: InstitutionId,
  { certificate: der, ...terms }: BindingOrder,
  pinned: boolean,
): Register {
  if (terms.until !== undefined && terms.until <= terms.from) {
    throw new TrustRegistryError('period-malformed', 'A binding cannot end before it starts.');
  }
  const entry = findInstitution(register, id);
  const thumbprint = thumbprintOf(der);
  const known = register.certificates.get(thumbprint);
  if (known && known.pinned !== pinned) {
    throw new TrustRegistryError(
      'certificate-not-trusted',
      'The register already trusts this certificate in another way.',
    );
  }
  const certificates = new Map(register.certificates).set(thumbprint, known ?? { der, pinned });
  // A binding is known by certificate and start: given again, it gets the new terms.
  const others = entry.bindings.filter(
    (binding) => binding.thumbprint !== thumbprint || binding.from !== terms.from,
  );
  const bindings = [...others, { thumbprint, ...terms }];
  return withInstitution({ ...register, certificates }, { ...entry, bindings });
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
