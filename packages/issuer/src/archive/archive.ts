import { crc32 } from 'node:zlib';
import { encodeUtf8 } from '@prova/credential';
import { IssuerError } from '../errors.ts';
import { parseRecordId } from '../issuance/record.ts';
import {
  centralHeader,
  type DosMoment,
  dosMoment,
  endRecords,
  localHeader,
  type ZipEntry,
} from './zip-records.ts';

/** What an archive has of a document. */
export interface ArchivedCard {
  /** Of its files, without their extensions: the id of the record. */
  readonly name: string;
  readonly pdf: Uint8Array;
  /** The text of the QR code. */
  readonly text: string;
}

/** Devices of an operating system in wide use: a file of such a name cannot be unpacked there. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * Documents as one zip file: `<name>.pdf` and `<name>.txt` of each, in their order. They are stored as they are, because a
 * page has no slack that compressing would find. `at`, in epoch seconds, is the time of every file, so the same documents give the
 * same bytes.
 *
 * Takes the next document when its reader wants more bytes, and holds no more than one, and some 80 bytes of each before it.
 * Past 65,535 files or 4 GB it is a zip64 file. Passes on what `cards` throws: the file then has no end, and no
 * program takes it for whole. Throws `IssuerError`: `record-id-invalid` for a name that is no id of a record, `duplicate-record`.
 */
export async function* archiveOf(
  cards: AsyncIterable<ArchivedCard>,
  at: number,
): AsyncGenerator<Uint8Array> {
  const moment = dosMoment(at);
  const names = new Set<string>();
  const directory: Uint8Array[] = [];
  let offset = 0;
  for await (const { name, pdf, text } of cards) {
    const safe = safeName(name, names);
    const files = [
      [`${safe}.pdf`, pdf],
      [`${safe}.txt`, encodeUtf8(text)],
    ] as const;
    for (const [file, content] of files) {
      const entry = entryOf(file, content, { offset, moment });
      const header = localHeader(entry);
      directory.push(centralHeader(entry));
      offset += header.length + content.length;
      yield header;
      yield content;
    }
  }
  let size = 0;
  for (const header of directory) {
    size += header.length;
    yield header;
  }
  yield endRecords({ entries: directory.length, size, offset });
}

function entryOf(
  file: string,
  content: Uint8Array,
  place: { readonly offset: number; readonly moment: DosMoment },
): ZipEntry {
  return { name: encodeUtf8(file), crc: crc32(content), size: content.length, ...place };
}

/** A name that is a file's everywhere, and nobody else's, also where capitals are the same as small letters. */
function safeName(name: string, taken: Set<string>): string {
  const safe = parseRecordId(name).replace(DEVICE, '_$1');
  const key = safe.toLowerCase();
  if (taken.has(key)) {
    throw new IssuerError('duplicate-record', 'Two documents of an archive have one name.');
  }
  taken.add(key);
  return safe;
}
