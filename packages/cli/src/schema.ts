/** The words in which this package writes schemas of JSON. */
export {
  array,
  getDotPath,
  maxLength,
  minLength,
  optional,
  parse,
  picklist,
  pipe,
  record,
  safeParse,
  strictObject,
  string,
} from 'valibot';
