/**
 * Identifiers of our own, for what nobody has given one: below the UUID under which the usages of seal certificates hang too
 * (13cba47a-0b7f-4460-8727-162d2eaa4b48; ITU-T X.667, RFC 3061). It needs no registration and belongs to nobody else.
 */
const OWN_TYPES = 'urn:oid:2.25.26312704166764988796635635637407075144.2';

/** What our own types are called, as `vct` and as document type. A number is never given twice. */
export const OWN_TYPE = {
  prc: `${OWN_TYPES}.1`,
  entitlement: `${OWN_TYPES}.2`,
  isiplus: `${OWN_TYPES}.3`,
  status: `${OWN_TYPES}.4`,
} as const;
