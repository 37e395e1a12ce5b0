/** The words in which this package writes schemas of JSON. The only importer of valibot. */
export {
  type InferOutput,
  maxLength,
  minLength,
  optional,
  pipe,
  record,
  regex,
  safeParse,
  strictObject,
  string,
} from 'valibot';
