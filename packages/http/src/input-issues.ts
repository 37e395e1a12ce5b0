/** Where an input stands (Belgif REST guide, input validation). */
export type InputPlace = 'body' | 'header' | 'path' | 'query';

/** Belgif's own, those of its extension, and those of the Crossroads Bank for numbers of people. */
export type InputIssueType =
  | `urn:problem-type:belgif:input-validation:${'schemaViolation' | 'unknownInput' | 'invalidInput'}`
  | `urn:problem-type:belgif-ext:input-validation:${'invalidStructure' | 'outOfRange'}`
  | `urn:problem-type:cbss:input-validation:${'replacedSsin' | 'canceledSsin'}`;

/**
 * One fault of an input, as Belgif writes it. The offending value is left out on purpose: it may be about a person, and
 * who sent it has it.
 */
export interface InputIssue {
  readonly type: InputIssueType;
  readonly in: InputPlace;
  /** Which one, as `items[0].country`. Left out where what is unknown may be called anything. */
  readonly name?: string;
  readonly detail: string;
}
