/** What is drawn by lot, or measured, as the services write it. */
const BY_CHANCE: readonly RegExp[] = [
  // UUIDs, and digests in hexadecimal.
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{32,}\b/g,
  // Keys, nonces, signatures and thumbprints in base64url; certificates in base64.
  /(?=[\w-]*[A-Z])(?=[\w-]*[a-z])(?=[\w-]*\d)[\w-]{22,}|[A-Za-z0-9+/]{64,}={0,2}/g,
  // Document numbers, also in groups of four.
  /\b(?=[A-Z ]*\d)[0-9A-HJKMNP-TV-Z]{4}(?: ?[0-9A-HJKMNP-TV-Z]{4}){3}\b/g,
  // Times that were measured.
  /\d\.\d{6,}/g,
];

/**
 * A text without what stands in it by chance, to be searched for what must not: of a few letters or digits, every thousandth run would
 * find some there. What is hidden by an encoding has to be opened before.
 */
export function withoutChance(text: string): string {
  return BY_CHANCE.reduce((rest, each) => rest.replace(each, '…'), text);
}
