import { TrustRegistryError } from '../../errors.ts';
import * as v from '../../schema.ts';
import { type ServiceRecord, serviceName } from './service-record.ts';

const LocalTexts = v.array(v.object({ lang: v.string(), value: v.string() }));

const Identity = v.object({
  X509SKIs: v.array(v.string()),
  OtherIds: v.exactOptional(v.array(v.string())),
});

const Past = v.object({
  ServiceName: LocalTexts,
  ServiceDigitalIdentity: Identity,
  ServiceTypeIdentifier: v.string(),
  ServiceStatus: v.string(),
  StatusStartingTime: v.string(),
});

const Service = v.object({
  ServiceInformation: v.object({
    ServiceDigitalIdentity: Identity,
    ServiceTypeIdentifier: v.string(),
    ServiceStatus: v.string(),
    StatusStartingTime: v.string(),
  }),
  ServiceHistory: v.exactOptional(v.array(Past)),
});

/** The members that the next list is built on; the others are not read. */
const Lote = v.object({
  LoTE: v.object({
    ListAndSchemeInformation: v.object({ LoTESequenceNumber: v.pipe(v.number(), v.safeInteger()) }),
    TrustedEntitiesList: v.exactOptional(
      v.array(v.object({ TrustedEntityServices: v.array(Service) })),
    ),
  }),
});

/** Sequence and services of a payload. Throws `TrustRegistryError` `lote-malformed`. */
export function readServices(payload: unknown): {
  readonly sequence: number;
  readonly services: ReadonlyMap<string, ServiceRecord>;
} {
  const { success, output } = v.safeParse(Lote, payload);
  if (!success) {
    throw new TrustRegistryError('lote-malformed', 'The list lacks members that it must have.');
  }
  const { ListAndSchemeInformation: information, TrustedEntitiesList: entities = [] } = output.LoTE;
  const services = entities.flatMap(({ TrustedEntityServices }) => TrustedEntityServices);
  return {
    sequence: information.LoTESequenceNumber,
    services: new Map(
      services.map((service) => [serviceName(service.ServiceInformation), recordOf(service)]),
    ),
  };
}

function recordOf(service: v.InferOutput<typeof Service>): ServiceRecord {
  const { ServiceStatus: status, StatusStartingTime: since } = service.ServiceInformation;
  return { status, since, history: service.ServiceHistory ?? [] };
}
