/** Error correction of a PRC (`L`, as its format demands) and of our own documents (`M`). */
export type QrLevel = 'L' | 'M';

/**
 * Alphanumeric characters that versions 1 to 28 hold (ISO/IEC 18004 table 7). Version 28 has 129 modules, 137 with
 * the quiet zone: the last whose modules are at least 0.4 mm wide in a square of 55 mm.
 */
const CAPACITY: Readonly<Record<QrLevel, readonly number[]>> = {
  L: [
    25, 47, 77, 114, 154, 195, 224, 279, 335, 395, 468, 535, 619, 667, 758, 854, 938, 1046, 1153,
    1249, 1352, 1460, 1588, 1704, 1853, 1990, 2132, 2223,
  ],
  M: [
    20, 38, 61, 90, 122, 154, 178, 221, 262, 311, 366, 419, 483, 528, 600, 656, 734, 816, 909, 970,
    1035, 1134, 1248, 1326, 1451, 1542, 1637, 1732,
  ],
};

/** A reader in wide use has a wrong alignment table for this version and never reads it (cozmo/jsQR issue 251). */
const UNREADABLE_VERSION = 23;

/** The smallest version that holds `length` alphanumeric characters, `undefined` past version 28. Never 23. */
export function smallestVersion(length: number, level: QrLevel): number | undefined {
  const index = CAPACITY[level].findIndex((capacity) => capacity >= length);
  if (index < 0) return undefined;
  const version = index + 1;
  return version === UNREADABLE_VERSION ? version + 1 : version;
}
