/** Objects that are written anew for each document. The frozen ones follow, and behind those the signature of a seal. */
export const TAIL = {
  info: 1,
  metadata: 2,
  content: 3,
  attachment: 4,
  qr: 5,
} as const;

/** The number of the first object that no document changes. */
export const FIRST_FROZEN = 6;
