import { byteCountBits, countBits, type QrLevel, qrBlocks } from './qr-blocks.ts';

/** The last whose modules are at least 0.4 mm wide in a square of 55 mm: 129 of them, 137 with the quiet zone. */
const LARGEST_VERSION = 28;

/** A reader in wide use has a wrong alignment table for this version and never reads it (cozmo/jsQR issue 251). */
const UNREADABLE_VERSION = 23;

const CAPACITY: Readonly<Record<QrLevel, readonly number[]>> = {
  L: capacities('L'),
  M: capacities('M'),
};

const BYTE_CAPACITY: Readonly<Record<QrLevel, readonly number[]>> = {
  L: byteCapacities('L'),
  M: byteCapacities('M'),
};

/** The smallest version that holds `length` alphanumeric characters, `undefined` past version 28. Never 23. */
export function smallestVersion(length: number, level: QrLevel): number | undefined {
  return firstThatHolds(length, CAPACITY[level]);
}

/** The same for octets. */
export function smallestByteVersion(length: number, level: QrLevel): number | undefined {
  return firstThatHolds(length, BYTE_CAPACITY[level]);
}

function firstThatHolds(length: number, capacities: readonly number[]): number | undefined {
  const index = capacities.findIndex((capacity) => capacity >= length);
  if (index < 0) return undefined;
  const version = index + 1;
  return version === UNREADABLE_VERSION ? version + 1 : version;
}

/** Alphanumeric characters of each version: eleven bits for two of them, six for one (ISO/IEC 18004 §7.4.5). */
function capacities(level: QrLevel): readonly number[] {
  return Array.from({ length: LARGEST_VERSION }, (_, index) => {
    const bits = 8 * qrBlocks(index + 1, level).allData - 4 - countBits(index + 1);
    return 2 * Math.floor(bits / 11) + (bits % 11 >= 6 ? 1 : 0);
  });
}

/** Octets of each version (ISO/IEC 18004 §7.4.5). */
function byteCapacities(level: QrLevel): readonly number[] {
  return Array.from({ length: LARGEST_VERSION }, (_, index) => {
    const bits = 8 * qrBlocks(index + 1, level).allData - 4 - byteCountBits(index + 1);
    return Math.floor(bits / 8);
  });
}
