import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { Schema } from './schema.ts';

/**
 * The JSON Schema (2020-12, as OpenAPI 3.1 has it) of what a client sends or gets. A rule that JSON Schema cannot say is left
 * out: the schema in the code is the stricter one.
 */
export function jsonSchemaOf(schema: Schema): JsonSchema {
  const { $schema, ...rest } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
  });
  return rest;
}
