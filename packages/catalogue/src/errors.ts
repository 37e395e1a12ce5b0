import { CodedError } from '@prova/credential';

/** What can be wrong with a catalogue. A rule that is well formed has truths, and no errors. */
export type CatalogueErrorCode =
  /** Not of the form, or of another version of it. The fields are named. */
  | 'catalogue-malformed'
  /** Two entries of one name. */
  | 'catalogue-duplicate'
  /** A rule or an entry that speaks of a status, a body, a sector, a tier or a right that is not in the catalogue, or of a body that does not decide the status. */
  | 'catalogue-dangling'
  /** A right or a tier in force that speaks of a status or a tier that was retired. */
  | 'catalogue-entry-retired'
  /** A text that is no rule. */
  | 'rule-malformed'
  /** A rule that is nested deeper, or has more ways to be fulfilled, than anybody could check. */
  | 'rule-too-wide'
  /** A right that gives away more than its profile may, or what a relying party may ask for by P3 and does. */
  | 'right-leaks'
  /** A right, or what a relying party may ask for, without the law that it needs. */
  | 'legal-basis-missing'
  /** Not the file that the snapshot names. */
  | 'catalogue-not-listed'
  /** Of another environment. */
  | 'catalogue-environment';

/** The one error class of this package. Branch on `code`, never on `message`. */
export class CatalogueError extends CodedError<CatalogueErrorCode> {
  override readonly name = 'CatalogueError';
  /** What is meant: paths of members, or names of entries. */
  readonly fields: readonly string[];
  constructor(code: CatalogueErrorCode, message: string, fields: readonly string[] = []) {
    super(code, fields.length === 0 ? message : `${message} (${fields.join(', ')})`);
    this.fields = fields;
  }
}
