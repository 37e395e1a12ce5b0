import { CREDENTIAL_FORMATS } from '@prova/credential';
import * as v from '../schema.ts';

// The verifier's report, for the description of the interface. What may grow with a document or a rule is left open, and no answer is held
// against this: the report goes out as the verifier made it.

const SHARED = {
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
      state: v.picklist(['good', 'revoked', 'suspended', 'unknown']),
      issuedAt: v.optional(v.string()),
    }),
  ),
  trust: v.looseObject({
    environment: v.picklist(['prod', 'acc', 'test']),
    sequence: v.optional(v.number()),
    issuedAt: v.optional(v.string()),
    state: v.picklist(['FRESH', 'DUE', 'STALE', 'EXPIRED', 'MISSING']),
  }),
  treatmentDate: v.string(),
  verifiedAt: v.string(),
  software: v.looseObject({ name: v.string(), version: v.string() }),
};

/** Of a document on paper. */
export const REPORT = v.looseObject({
  ...SHARED,
  document: v.optional(
    v.looseObject({
      type: v.string(),
      schema: v.string(),
      jti: v.optional(v.string()),
      latin: v.optional(v.looseObject({ fn: v.string(), gn: v.string() })),
      data: v.looseObject({}),
    }),
  ),
  carrier: v.optional(v.looseObject({ medium: v.string(), seal: v.string() })),
});

const PERIOD = v.looseObject({ start: v.string(), end: v.string() });

/** Of what a wallet presented: three layers of validity, each of which can end before the others. */
export const PRESENTATION_REPORT = v.looseObject({
  ...SHARED,
  credential: v.optional(
    v.looseObject({
      type: v.string(),
      format: v.picklist(CREDENTIAL_FORMATS),
      credentialType: v.string(),
      data: v.looseObject({}),
      validity: v.looseObject({
        credential: PERIOD,
        document: PERIOD,
        entitlement: v.optional(PERIOD),
      }),
    }),
  ),
});
