/** Where an input stands (Belgif REST guide, input validation). */
export type InputPlace = 'body' | 'header' | 'path' | 'query';

/**
 * One fault of an input, as Belgif writes it. The offending value is left out on purpose: it may be about a person, and
 * who sent it has it.
 */
export interface InputIssue {
  readonly type: `urn:problem-type:belgif:input-validation:${'schemaViolation' | 'unknownInput' | 'invalidInput'}`;
  readonly in: InputPlace;
  /** Which one, as `items[0].country`. Left out where what is unknown may be called anything. */
  readonly name?: string;
  readonly detail: string;
}
