import { formatInstitutionId, formatKid } from '@prova/credential';
import {
  type Certificate,
  COMPETENCES,
  type EpochSeconds,
  type Institution,
  sealPurpose,
} from '@prova/trust';
import { crlPath } from '../crl-path.ts';
import type { KeyUse, PublishedList } from '../published-list.ts';
import { subjectKeyIdentifier } from '../subject-key-identifier.ts';
import type { LocalText, ServiceInformation, TrustedEntity, TrustedEntityService } from './lote.ts';
import type { LoteProfile, ServiceState } from './profiles.ts';
import { type ServiceRecord, serviceAfter, serviceName } from './service-record.ts';
import { bestState, serviceState } from './service-state.ts';

export interface EntityContext {
  readonly list: PublishedList;
  readonly baseUrl: string;
  readonly profile: LoteProfile;
  readonly at: EpochSeconds;
  /** `at`, RFC 3339. */
  readonly issuedAt: string;
  readonly previous: ReadonlyMap<string, ServiceRecord>;
}

/** An institution with its services, or `undefined` when it has none that ever began. */
export function trustedEntity(
  institution: Institution,
  context: EntityContext,
): TrustedEntity | undefined {
  const { list, baseUrl, profile } = context;
  const uses = list.usesOf(institution);
  const services = uses.flatMap((use) => servicesOf(use, context));
  if (services.length === 0) return undefined;
  const { country, officialId, name } = institution;
  const page = `${baseUrl}/api/v1/issuers/${country}/${officialId}`;
  const registered = text(eessiId(institution));
  const organizations = new Set(
    uses.map(({ key }) => key.certificate.subject.organizations[0] ?? name),
  );
  const isOwn = profile.name === 'own';
  return {
    TrustedEntityInformation: {
      // The EU profile wants the name in the certificate, which may be that of whoever signs for the institution.
      TEName: isOwn ? [text(name)] : [...organizations].map(text),
      TETradeName: isOwn ? [registered] : [text(name), registered],
      TEAddress: {
        TEPostalAddress: [{ lang: 'en', StreetAddress: NOT_RECORDED, Country: country }],
        TEElectronicAddress: [{ lang: 'en', uriValue: page }],
      },
      TEInformationURI: [{ lang: 'en', uriValue: page }],
    },
    TrustedEntityServices: services,
  };
}

/** The standard demands a street; the register holds none. */
const NOT_RECORDED = 'Not recorded by this scheme';

/** One for each document, or a single one where the profile has one type for all of them. */
function servicesOf(use: KeyUse, context: EntityContext): readonly TrustedEntityService[] {
  const { list, profile, at } = context;
  const bound = COMPETENCES.filter((competence) =>
    use.bindings.some(({ competences }) => competences.includes(competence)),
  );
  const isForWallets = sealPurpose(use.key.certificate) === 'wallet';
  const states = bound.map((competence) => ({
    name: isForWallets ? `Issuance of ${competence} to wallets` : `Issuance of ${competence}`,
    type: profile.serviceType(competence),
    state: serviceState(list, use, competence, at),
  }));
  if (profile.name === 'own') {
    return states.flatMap(({ state, ...rest }) =>
      state ? [service(use, { ...rest, state }, context)] : [],
    );
  }
  const state = bestState(states.flatMap((each) => each.state ?? []));
  const type = states[0]?.type;
  const name = isForWallets ? 'Issuance to wallets' : 'Issuance';
  return state && type ? [service(use, { name, type, state }, context)] : [];
}

interface ServiceTerms {
  readonly name: string;
  readonly type: string;
  readonly state: ServiceState;
}

function service(
  { institution, key }: KeyUse,
  { name, type, state }: ServiceTerms,
  { baseUrl, profile, previous, issuedAt }: EntityContext,
): TrustedEntityService {
  const { certificate, authorities } = key;
  const supplyPoints = [
    ...authorities.slice(0, 1).map((authority) => `${baseUrl}/${crlPath(authority.certificate)}`),
    ...(institution.revocationUris ?? []),
  ].map((uriValue) => ({ uriValue }));
  const issuers = credentialIssuersOf(certificate).map((uriValue) => ({
    ServiceType: `${baseUrl}/lote/SupplyPoint/CredentialIssuer`,
    uriValue,
  }));
  const information: Omit<ServiceInformation, 'StatusStartingTime'> = {
    ServiceName: [text(name)],
    ServiceDigitalIdentity: {
      X509Certificates: [{ val: base64(certificate.der) }],
      X509SKIs: [base64(subjectKeyIdentifier(certificate))],
      OtherIds: [eessiId(institution), formatKid(key.identity.x5t)],
    },
    ServiceTypeIdentifier: type,
    ServiceStatus: profile.status[state],
    ...(supplyPoints.length + issuers.length > 0 && {
      ServiceSupplyPoints: [...supplyPoints, ...issuers],
    }),
  };
  return serviceAfter(information, previous.get(serviceName(information)), issuedAt);
}

/** Under which addresses wallets are issued to: what a seal for them names (OpenID4VCI 1.0 §12.2.1). */
function credentialIssuersOf(certificate: Certificate): readonly string[] {
  if (sealPurpose(certificate) !== 'wallet') return [];
  return certificate.extensions.alternativeNames?.uris ?? [];
}

function eessiId(institution: Institution): string {
  return `EESSI:${formatInstitutionId(institution)}`;
}

function text(value: string): LocalText {
  return { lang: 'en', value };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
