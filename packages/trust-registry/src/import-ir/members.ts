import { Rejection } from './rejection.ts';

/** A JSON object whose members nobody has looked at yet. */
export type Members = Readonly<Record<string, unknown>>;

/** The value as an object; anything else is refused as `row-malformed`. */
export function asMembers(value: unknown): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Rejection('row-malformed');
  }
  return value as Members;
}

/**
 * The one member that goes by any of these names; `undefined` when there is none or it is `null`.
 * Throws `Rejection` `member-ambiguous` when the object spells it twice.
 */
export function member(members: Members, names: readonly string[]): unknown {
  const present = names.filter((name) => Object.hasOwn(members, name) && members[name] !== null);
  if (present.length > 1) throw new Rejection('member-ambiguous');
  const [name] = present;
  return name === undefined ? undefined : members[name];
}

/** The member as a text. Throws `Rejection`: `member-missing`, `member-malformed`, `member-ambiguous`. */
export function textMember(members: Members, names: readonly string[]): string {
  const value = member(members, names);
  if (value === undefined) throw new Rejection('member-missing');
  if (typeof value !== 'string') throw new Rejection('member-malformed');
  return value;
}

/** The member as a list; `undefined` when absent. Throws `Rejection`: `member-malformed`, `member-ambiguous`. */
export function listMember(
  members: Members,
  names: readonly string[],
): readonly unknown[] | undefined {
  const value = member(members, names);
  if (value !== undefined && !Array.isArray(value)) throw new Rejection('member-malformed');
  return value;
}
