import * as v from '../schema.ts';

/**
 * The verifier's report, for the description of the interface. What may grow with a document or a rule is left open, and no
 * answer is held against this: the report goes out as the verifier made it.
 */
export const REPORT = v.looseObject({
  verdict: v.picklist(['accepted', 'rejected', 'undetermined', 'not-judged']),
  indication: v.optional(v.picklist(['TOTAL-PASSED', 'TOTAL-FAILED', 'INDETERMINATE'])),
  reasons: v.array(v.looseObject({ code: v.string(), step: v.string(), message: v.string() })),
  steps: v.array(
    v.looseObject({
      id: v.string(),
      result: v.picklist(['PASSED', 'NOT PASSED', 'WARNING', 'N/A']),
      detail: v.optional(v.string()),
    }),
  ),
  document: v.optional(
    v.looseObject({
      type: v.string(),
      schema: v.string(),
      jti: v.optional(v.string()),
      latin: v.looseObject({ fn: v.string(), gn: v.string() }),
      data: v.looseObject({}),
    }),
  ),
  issuer: v.optional(
    v.looseObject({
      country: v.string(),
      officialId: v.string(),
      name: v.string(),
      kid: v.string(),
    }),
  ),
  status: v.optional(
    v.looseObject({
      state: v.picklist(['good', 'revoked', 'unknown']),
      issuedAt: v.optional(v.string()),
    }),
  ),
  carrier: v.optional(v.looseObject({ medium: v.string(), seal: v.string() })),
  trust: v.looseObject({
    environment: v.picklist(['prod', 'acc', 'test']),
    sequence: v.optional(v.number()),
    issuedAt: v.optional(v.string()),
    state: v.picklist(['FRESH', 'DUE', 'STALE', 'EXPIRED', 'MISSING']),
  }),
  treatmentDate: v.string(),
  verifiedAt: v.string(),
  software: v.looseObject({ name: v.string(), version: v.string() }),
});
