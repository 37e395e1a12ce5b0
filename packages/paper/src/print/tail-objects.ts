/**
 * Objects that are written anew for each document; the frozen ones follow. Catalog and page are among them, so that a
 * seal can add its field there.
 */
export const TAIL = {
  catalog: 1,
  page: 2,
  info: 3,
  metadata: 4,
  content: 5,
  attachment: 6,
  qr: 7,
} as const;

/** The number of the first object that no document changes. */
export const FIRST_FROZEN = 8;
