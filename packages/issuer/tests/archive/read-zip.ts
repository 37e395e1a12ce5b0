import { crc32 } from 'node:zlib';

/** A file of an archive, as its central directory and its own header say it. */
export interface UnpackedFile {
  readonly name: string;
  readonly content: Buffer;
  readonly time: number;
  readonly date: number;
}

/** Reads a zip file of stored files from its end, as every reader does, and checks both headers of each file. */
export function readZip(zip: Buffer): UnpackedFile[] {
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const files: UnpackedFile[] = [];
  while (files.length < count) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const [nameLength, extraLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const size = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    // From the needed version to the length of the name, both headers say the same.
    expect(zip.subarray(local + 4, local + 28).equals(zip.subarray(at + 6, at + 30))).toBe(true);
    const start = local + 30 + nameLength;
    expect(zip.toString('utf8', local + 30, start)).toBe(name);
    const content = zip.subarray(start, start + size);
    expect(crc32(content)).toBe(zip.readUInt32LE(at + 16));
    const [time, date] = [zip.readUInt16LE(at + 12), zip.readUInt16LE(at + 14)];
    files.push({ name, content, time, date });
    at += 46 + nameLength + extraLength;
  }
  expect(at).toBe(end);
  return files;
}
