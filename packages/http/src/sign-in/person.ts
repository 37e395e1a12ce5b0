import { HttpError } from '../errors.ts';
import { leftOut, lineOfText, listOf, parseValue, strict, text } from '../schema.ts';

/** Somebody who signed in, as their provider vouches. */
export interface Person {
  /** Names them at this provider, for ever (OpenID Connect Core §2, `sub`). */
  readonly subject: string;
  /** For people to read. Not unique. */
  readonly name: string;
  readonly organisation?: string;
  /** What the provider says that they may do: `clerk:BE:0120`. The service decides what that means. */
  readonly roles: readonly string[];
  /** The number by which institutions know them, where the service asks for it. */
  readonly personalNumber?: string;
}

/** Under which names the provider says these things. */
export interface PersonClaims {
  readonly name: string;
  readonly organisation: string;
  /** A list of texts, or one text. */
  readonly roles: string;
  /** Asked for only by who finds documents by it. */
  readonly personalNumber?: string;
}

const ENTRIES = {
  subject: lineOfText(255),
  name: lineOfText(200),
  organisation: leftOut(lineOfText(200)),
  roles: listOf(text(255), 500),
  personalNumber: leftOut(lineOfText(50)),
};

/** A person, as it is kept. */
export const PERSON = strict(ENTRIES);

/**
 * The person that claims describe. Who has no roles may do nothing, and is somebody all the same.
 * Throws `HttpError` `sign-in-invalid` for claims that describe nobody.
 */
export function personOf(claims: Readonly<Record<string, unknown>>, names: PersonClaims): Person {
  const roles = claimOf(claims, names.roles) ?? [];
  const organisation = claimOf(claims, names.organisation);
  const { personalNumber: numberClaim } = names;
  const personalNumber = numberClaim === undefined ? undefined : claimOf(claims, numberClaim);
  const person = parseValue(PERSON, {
    subject: claimOf(claims, 'sub'),
    name: claimOf(claims, names.name),
    ...(organisation !== undefined && { organisation }),
    roles: typeof roles === 'string' ? [roles] : roles,
    ...(personalNumber !== undefined && { personalNumber }),
  });
  if (person) return asPerson(person);
  throw new HttpError('sign-in-invalid', 'The provider does not say who you are.');
}

/** Leaves out what is not there, where the schema says `undefined`. */
export function asPerson({
  organisation,
  personalNumber,
  ...person
}: Omit<Person, 'organisation' | 'personalNumber'> & {
  organisation?: string | undefined;
  personalNumber?: string | undefined;
}): Person {
  return {
    ...person,
    ...(organisation !== undefined && { organisation }),
    ...(personalNumber !== undefined && { personalNumber }),
  };
}

/** `null` says as much as nothing. */
function claimOf(claims: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(claims, name) ? (claims[name] ?? undefined) : undefined;
}
