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
const Head = v.object({
  LoTE: v.object({
    ListAndSchemeInformation: v.object({ LoTESequenceNumber: v.pipe(v.number(), v.safeInteger()) }),
  }),
});

const Entity = v.object({ TrustedEntityServices: v.array(Service) });

/** Within a text of JSON a quotation mark is escaped, so these stand nowhere but where the members are. */
const LIST = ',"TrustedEntitiesList":[';
const NEXT_ENTITY = ',{"TrustedEntityInformation":';
const END = ']}}';

/**
 * Sequence and services of a payload, in the spelling of `signLote`. Entity by entity: as one value a list of all Europe
 * would be some hundred megabytes.
 * Throws `TrustRegistryError` `lote-malformed`; the `SyntaxError` of what is no JSON.
 */
export function readServices(text: string): {
  readonly sequence: number;
  readonly services: ReadonlyMap<string, ServiceRecord>;
} {
  const start = text.indexOf(LIST);
  const head = start < 0 ? text : `${text.slice(0, start)}}}`;
  const { ListAndSchemeInformation: information } = required(Head, JSON.parse(head)).LoTE;
  const services = new Map<string, ServiceRecord>();
  for (const entity of start < 0 ? [] : entitiesOf(text, start + LIST.length)) {
    for (const service of required(Entity, JSON.parse(entity)).TrustedEntityServices) {
      services.set(serviceName(service.ServiceInformation), recordOf(service));
    }
  }
  return { sequence: information.LoTESequenceNumber, services };
}

function* entitiesOf(text: string, from: number): Iterable<string> {
  const end = text.length - END.length;
  if (text.slice(end) !== END) throw malformed();
  for (let at = from; at < end; ) {
    const next = text.indexOf(NEXT_ENTITY, at);
    const stop = next < 0 ? end : next;
    yield text.slice(at, stop);
    at = stop + 1;
  }
}

function required<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> {
  const { success, output } = v.safeParse(schema, value);
  if (success) return output;
  throw malformed();
}

function malformed(): TrustRegistryError {
  return new TrustRegistryError('lote-malformed', 'The list lacks members that it must have.');
}

function recordOf(service: v.InferOutput<typeof Service>): ServiceRecord {
  const { ServiceStatus: status, StatusStartingTime: since } = service.ServiceInformation;
  return { status, since, history: service.ServiceHistory ?? [] };
}
