import type { ServiceHistoryInstance, ServiceInformation, TrustedEntityService } from './lote.ts';

/** What the last list said of a service, which the next one builds on. */
export interface ServiceRecord {
  readonly status: string;
  /** RFC 3339. */
  readonly since: string;
  readonly history: readonly ServiceHistoryInstance[];
}

/** By what a service is known from list to list: institution, key and type. */
export function serviceName(
  information: Pick<ServiceInformation, 'ServiceDigitalIdentity' | 'ServiceTypeIdentifier'>,
): string {
  const { ServiceDigitalIdentity: identity, ServiceTypeIdentifier: type } = information;
  return [...(identity.OtherIds ?? []), type].join(' ');
}

/**
 * The service as the next list has it. A status that is the same goes on since when it was; a new one starts with this
 * list, never earlier (ETSI forbids back-dating; since when a key was not to be believed is in the snapshot and the
 * CRL), and the old one becomes history.
 */
export function serviceAfter(
  information: Omit<ServiceInformation, 'StatusStartingTime'>,
  previous: ServiceRecord | undefined,
  issuedAt: string,
): TrustedEntityService {
  const isSame = previous?.status === information.ServiceStatus;
  const history = previous
    ? [...(isSame ? [] : [pastOf(information, previous)]), ...previous.history]
    : [];
  const { ServiceSupplyPoints: supplyPoints, ...rest } = information;
  return {
    ServiceInformation: {
      ...rest,
      StatusStartingTime: isSame ? previous.since : issuedAt,
      ...(supplyPoints && { ServiceSupplyPoints: supplyPoints }),
    },
    ...(history.length > 0 && { ServiceHistory: history }),
  };
}

function pastOf(
  information: Omit<ServiceInformation, 'StatusStartingTime'>,
  { status, since }: ServiceRecord,
): ServiceHistoryInstance {
  return {
    ServiceName: information.ServiceName,
    ServiceDigitalIdentity: { X509SKIs: information.ServiceDigitalIdentity.X509SKIs },
    ServiceTypeIdentifier: information.ServiceTypeIdentifier,
    ServiceStatus: status,
    StatusStartingTime: since,
  };
}
