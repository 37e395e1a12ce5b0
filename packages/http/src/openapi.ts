import { jsonSchemaOf } from './json-schema.ts';
import type { AnswerShape, Operation } from './operation.ts';
import { type Entries, isOptional, type Schema } from './schema.ts';

/** What a service says of itself. */
export interface OpenApiOrder {
  readonly title: string;
  readonly version: string;
  readonly baseUrl?: string;
  readonly operations: readonly Operation[];
}

const PROBLEM = {
  description: 'A problem, RFC 9457.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const TEXT = { type: 'string' };

const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'instance'],
  properties: {
    type: TEXT,
    title: TEXT,
    status: { type: 'integer' },
    code: { ...TEXT, description: 'Stable: branch on it.' },
    detail: TEXT,
    instance: { ...TEXT, description: 'Names the request in our log.' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'in', 'detail'],
        properties: { type: TEXT, in: TEXT, name: TEXT, detail: TEXT },
      },
    },
  },
};

/** The OpenAPI 3.1 document of a service, from its operations alone. */
export function openApiOf({ title, version, baseUrl, operations }: OpenApiOrder): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const each of operations) {
    const path = paths[each.path] ?? {};
    path[each.method.toLowerCase()] = operationObject(each);
    paths[each.path] = path;
  }
  const secured = operations.flatMap(({ security }) => security ?? []);
  return {
    openapi: '3.1.0',
    info: { title, version },
    ...(baseUrl && { servers: [{ url: baseUrl }] }),
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: PROBLEM_SCHEMA },
      ...(secured.length > 0 && {
        securitySchemes: Object.fromEntries(secured.map(({ name, scheme }) => [name, scheme])),
      }),
    },
  };
}

function operationObject(each: Operation): object {
  const { body, security } = each;
  const parameters = [
    ...parametersIn('path', each.parameters),
    ...parametersIn('query', each.query),
    ...parametersIn('header', each.headers),
  ];
  return {
    operationId: each.operationId,
    summary: each.summary,
    ...(each.description && { description: each.description }),
    tags: [each.tag],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: Object.assign(
          {},
          ...(body.alternatives ?? [body]).map(({ mediaTypes, schema }) =>
            contentOf(mediaTypes, schema),
          ),
        ),
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(each.answers).map(([status, shape]) => [status, responseObject(shape)]),
      ),
      default: PROBLEM,
    },
    ...(security && { security: [{ [security.name]: security.scopes ?? [] }] }),
  };
}

function parametersIn(place: 'path' | 'query' | 'header', entries: Entries): object[] {
  return Object.entries(entries).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || !isOptional(schema),
    schema: jsonSchemaOf(schema),
  }));
}

function responseObject({ description, schema, mediaType }: AnswerShape): object {
  const content = {
    ...(schema && contentOf(['application/json'], schema)),
    ...contentOf([mediaType ?? []].flat(), undefined),
  };
  return { description, ...(Object.keys(content).length > 0 && { content }) };
}

function contentOf(mediaTypes: readonly string[], schema: Schema | undefined): object {
  const content = schema ? { schema: jsonSchemaOf(schema) } : {};
  return Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, content]));
}
