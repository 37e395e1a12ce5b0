import { ATTESTATION_TYPES, type LintFinding, writtenInstant } from '@prova/credential';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import type { WithdrawalState } from '../lists/withdrawal-state.ts';
import * as v from '../schema.ts';

/** A document, as the API tells of it. What it says of a person is in its token alone. */
export const ATTESTATION_SHAPE = v.object({
  id: v.string(),
  jti: v.string(),
  institution: v.string(),
  type: v.picklist(ATTESTATION_TYPES),
  /** `agreed` by the member states, or `ours` until they do. */
  format: v.picklist(['agreed', 'ours']),
  state: v.picklist(['staged', 'released', 'revoked', 'superseded', 'failed']),
  recordId: v.exactOptional(v.string()),
  issuedOn: v.string(),
  validFrom: v.string(),
  validUntil: v.string(),
  releasedAt: v.exactOptional(v.string()),
  endedAt: v.exactOptional(v.string()),
  endReason: v.exactOptional(v.string()),
  replaces: v.exactOptional(v.string()),
  /** Of a withdrawn one, asked for by its id: whether the published lists say so. */
  withdrawal: v.exactOptional(v.picklist(['pending', 'published'])),
  warnings: v.exactOptional(
    v.array(v.object({ code: v.string(), field: v.string(), detail: v.string() })),
  ),
  links: v.object({
    self: v.string(),
    /** Page and code, where there are any. */
    pdf: v.exactOptional(v.string()),
    qrCode: v.exactOptional(v.string()),
    token: v.string(),
    revoke: v.string(),
    replace: v.string(),
  }),
});

/** See `ATTESTATION_SHAPE`. `base` is where the service is reached. */
export function attestationShape(
  row: AttestationRow,
  {
    base,
    warnings = [],
    withdrawal,
  }: {
    base: string;
    warnings?: readonly LintFinding[];
    withdrawal?: WithdrawalState | undefined;
  },
): v.InferOutput<typeof ATTESTATION_SHAPE> {
  const { jti, recordId, releasedAt, endedAt, endReason, replaces } = row;
  const self = `${base}/issuer/v1/attestations/${jti}`;
  return {
    id: jti,
    jti,
    institution: row.institutionId,
    type: row.type,
    format: row.type === 'prc' ? 'agreed' : 'ours',
    state: row.state,
    ...(recordId !== null && { recordId }),
    issuedOn: row.issuedOn,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    ...(releasedAt !== null && { releasedAt: writtenInstant(releasedAt) }),
    ...(endedAt !== null && { endedAt: writtenInstant(endedAt) }),
    ...(endReason !== null && { endReason }),
    ...(replaces !== null && { replaces }),
    ...(withdrawal && { withdrawal }),
    ...(warnings.length > 0 && { warnings: warnings.map(warningShape) }),
    links: {
      self,
      ...(row.templateId !== null && { pdf: `${self}/pdf`, qrCode: `${self}/qrCode` }),
      token: `${self}/token`,
      revoke: `${self}/revoke`,
      replace: `${self}/replace`,
    },
  };
}

function warningShape({ code, field, message }: LintFinding) {
  return { code, field, detail: message };
}
