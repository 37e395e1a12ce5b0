import { bytesBody, jsonBody, oneBodyOf, type RequestBody } from '@prova/http';
import { LANGUAGES } from '@prova/verifier';
import { MAX_FILE_BYTES } from '../evidence/evidence-source.ts';
import * as v from '../schema.ts';
import { limitUploads } from './uploads.ts';

/** A day, written as one. Whether there is such a day, and whether it may be one of treatment, is the verifier's rule 1. */
export const DAY = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
export const LANGUAGE = v.picklist(LANGUAGES);
const COMPARED = v.picklist(['same', 'different']);

const TEXT_QUESTION = v.strictObject({
  text: v.pipe(v.string(), v.nonEmpty()),
  treatmentDate: v.exactOptional(DAY),
  language: v.exactOptional(LANGUAGE),
  identity: v.exactOptional(
    v.strictObject({
      names: v.exactOptional(COMPARED),
      birthDate: v.exactOptional(COMPARED),
    }),
  ),
});

/** The text of a code, as a scanner gave it and not trimmed: a space is one of its digits. */
export type TextQuestion = v.InferOutput<typeof TEXT_QUESTION>;

/** What goes with a file: nothing of it is about a person, so it may stand in an address. */
export const FILE_QUERY = { treatmentDate: v.optional(DAY), language: v.optional(LANGUAGE) };

/** By its bytes the reader knows what a file is: what the request says of it is believed of its size alone. */
export const FILE_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const;

/** A text has 4,296 characters at most, and in JSON each may take six. */
const TEXT_BYTES = { maxBytes: 64 * 1024 };

/** Of 20 MB each, and as many again may wait to be read. */
const MOST_UPLOADS = 16;

/** The text of a code in JSON, or a file as it is. Uploads are counted for each body that is made. */
export function questionBody(): RequestBody<TextQuestion | Uint8Array> {
  const files = FILE_TYPES.map((type) => bytesBody(type, { maxBytes: MAX_FILE_BYTES }));
  return oneBodyOf<TextQuestion | Uint8Array>(
    jsonBody(TEXT_QUESTION, TEXT_BYTES),
    ...limitUploads(MOST_UPLOADS, files),
  );
}
