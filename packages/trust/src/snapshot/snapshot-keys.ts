/** Keys of the payload map. Key 11 is left to lists that are not part of a snapshot today. */
export const KEY = {
  formatVersion: 1,
  environment: 2,
  sequence: 3,
  issuedAt: 4,
  nextUpdate: 5,
  policy: 6,
  certificateAuthorities: 7,
  sealCertificates: 8,
  institutions: 9,
  tombstones: 10,
  auditHead: 12,
  files: 13,
  pinned: 14,
} as const;

/** Keys of the policy map. */
export const POLICY_KEY = {
  refreshAfter: 1,
  softMax: 2,
  hardMax: 3,
  algorithms: 4,
  maxClockSkew: 5,
  minVerifierVersion: 6,
} as const;

export const FORMAT_VERSION = 1;
