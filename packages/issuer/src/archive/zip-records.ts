/** The fixed records of a zip file (APPNOTE.TXT 6.3.9 §4.3). All numbers are little-endian. */

/** What the central directory says of a file. */
export interface ZipEntry {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
  readonly moment: DosMoment;
}

/** A time as zip files have it, in two fields of 16 bits. */
export interface DosMoment {
  readonly time: number;
  readonly date: number;
}

const ZIP64 = 45;
const PLAIN = 20;
/** Names are UTF-8 (§4.4.4, bit 11). */
const FLAGS = 1 << 11;
const MOST_16 = 0xffff;
const MOST_32 = 0xffff_ffff;
/** An ordinary file that its owner may read and write, as Unix says it. */
const MODE = 0o100600;
const UNIX = 3 << 8;

/** An instant in UTC, to two seconds; the form begins in 1980. */
export function dosMoment(seconds: number): DosMoment {
  const at = new Date(Math.max(seconds, 315_532_800) * 1000);
  return {
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
    date: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
  };
}

/** §4.3.7, of a file that is stored as it is. */
export function localHeader({ name, crc, size, moment }: ZipEntry): Uint8Array {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(PLAIN, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(moment.time, 10);
  head.writeUInt16LE(moment.date, 12);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt32LE(size, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

/** §4.3.12. Past 4 GB the place of the file is in an extra field (§4.5.3). */
export function centralHeader({ name, crc, size, offset, moment }: ZipEntry): Uint8Array {
  const isFar = offset >= MOST_32;
  const extra = isFar ? farOffset(offset) : new Uint8Array();
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(UNIX | ZIP64, 4);
  head.writeUInt16LE(isFar ? ZIP64 : PLAIN, 6);
  head.writeUInt16LE(FLAGS, 8);
  head.writeUInt16LE(moment.time, 12);
  head.writeUInt16LE(moment.date, 14);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(size, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(MODE * 0x1_0000, 38);
  head.writeUInt32LE(isFar ? MOST_32 : offset, 42);
  return Buffer.concat([head, name, extra]);
}

function farOffset(offset: number): Uint8Array {
  const field = Buffer.alloc(12);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8, 2);
  field.writeBigUInt64LE(BigInt(offset), 4);
  return field;
}

/** Where the central directory lies. */
export interface CentralDirectory {
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
}

/** §4.3.14 to §4.3.16. The records for large files stand before the old one where it has no room. */
export function endRecords(directory: CentralDirectory): Uint8Array {
  const { entries, size, offset } = directory;
  const isLarge = entries >= MOST_16 || size >= MOST_32 || offset >= MOST_32;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(entries, MOST_16), 8);
  end.writeUInt16LE(Math.min(entries, MOST_16), 10);
  end.writeUInt32LE(Math.min(size, MOST_32), 12);
  end.writeUInt32LE(Math.min(offset, MOST_32), 16);
  return isLarge ? Buffer.concat([largeEnd(directory), end]) : end;
}

function largeEnd({ entries, size, offset }: CentralDirectory): Uint8Array {
  const records = Buffer.alloc(56 + 20);
  records.writeUInt32LE(0x06064b50, 0);
  records.writeBigUInt64LE(44n, 4);
  records.writeUInt16LE(UNIX | ZIP64, 12);
  records.writeUInt16LE(ZIP64, 14);
  records.writeBigUInt64LE(BigInt(entries), 24);
  records.writeBigUInt64LE(BigInt(entries), 32);
  records.writeBigUInt64LE(BigInt(size), 40);
  records.writeBigUInt64LE(BigInt(offset), 48);
  records.writeUInt32LE(0x07064b50, 56);
  records.writeBigUInt64LE(BigInt(offset + size), 64);
  records.writeUInt32LE(1, 72);
  return records;
}
