import type { JsonObject } from '../compact-jws.ts';
import type { Claim, EntriesClaim, ValueClaim } from '../profiles/claim.ts';
import type { SdJwtVcType } from '../profiles/profile.ts';

/**
 * A JSON schema (2020-12) of the claims of an SD-JWT VC after what is disclosed took its place, made from its profile. What a holder may
 * keep back is required nowhere; other claims are allowed, as in every credential.
 */
export function claimSchema({ vct, claims }: SdJwtVcType): JsonObject {
  const { properties, required } = objectSchema(claims);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: vct,
    type: 'object',
    properties: {
      vct: { const: vct },
      iss: { type: 'string', format: 'uri' },
      ...{ iat: TIME, nbf: TIME, exp: TIME },
      jti: { type: 'string' },
      cnf: { type: 'object', required: ['jwk'] },
      status: { type: 'object', required: ['status_list'] },
      ...properties,
    },
    required: ['vct', 'cnf', ...required],
  };
}

const TIME = { type: 'integer', minimum: 0 } as const;

function objectSchema(claims: readonly Claim[]) {
  const isRequired = (claim: Claim) =>
    !claim.isOptional && (claim.kind !== 'value' || claim.sd === 'never');
  return {
    type: 'object',
    properties: Object.fromEntries(claims.map((claim) => [claim.name, schemaOf(claim)])),
    required: claims.filter(isRequired).map(({ name }) => name),
  };
}

function schemaOf(claim: Claim): JsonObject {
  switch (claim.kind) {
    case 'value':
      return valueSchema(claim);
    case 'group':
      return objectSchema(claim.claims);
    case 'list':
      return { type: 'array', minItems: 1, items: objectSchema(claim.claims) };
    case 'entries':
      return entriesSchema(claim);
  }
}

/** Of which some may have been shown, or none. */
function entriesSchema({ claims, nameClaim, room }: EntriesClaim): JsonObject {
  const { properties, required } = objectSchema(claims);
  if (nameClaim === undefined) {
    const entry = claims.length === 0 ? { const: true } : { type: 'object', properties, required };
    return { type: 'object', maxProperties: room, additionalProperties: entry };
  }
  const named = { [nameClaim]: FORMS.text, ...properties };
  const items = { type: 'object', properties: named, required: [nameClaim, ...required] };
  return { type: 'array', maxItems: room, items };
}

function valueSchema({ form, length, values }: ValueClaim): JsonObject {
  if (values) return { enum: values };
  const limits = length && { minLength: length[0], maxLength: length[1] };
  return { ...FORMS[form], ...limits };
}

const FORMS: Readonly<Record<ValueClaim['form'], JsonObject>> = {
  text: { type: 'string' },
  count: { type: 'integer', minimum: 1 },
  boolean: { type: 'boolean' },
  'full-date': { type: 'string', format: 'date' },
  'partial-date': { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  country: { type: 'string', pattern: '^[A-Z]{2}$' },
  institution: { type: 'string', pattern: '^[A-Z]{2}:[A-Za-z0-9]+$' },
};
