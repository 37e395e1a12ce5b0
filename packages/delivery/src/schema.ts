/** The words in which this package writes schemas of JSON. The only importer of valibot. */
export {
  type InferOutput,
  maxLength,
  minLength,
  object,
  optional,
  pipe,
  record,
  regex,
  safeParse,
  strictObject,
  string,
  unknown,
} from 'valibot';
