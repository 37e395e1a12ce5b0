/** The words in which this package writes schemas of JSON. The only importer of valibot. */
export {
  array,
  exactOptional,
  type InferOutput,
  looseObject,
  nonEmpty,
  number,
  optional,
  picklist,
  pipe,
  regex,
  strictObject,
  string,
} from 'valibot';
