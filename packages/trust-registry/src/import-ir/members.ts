import { Rejection } from './rejection.ts';

/** The members of a JSON object, which nobody has looked at yet. */
export type Members = ReadonlyMap<string, unknown>;

/** The value's members, or `undefined` when it is no JSON object. */
export function membersOf(value: unknown): Members | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value));
}

/** The value's members. Throws `Rejection` `row-malformed` for anything but a JSON object. */
export function requireMembers(value: unknown): Members {
  const members = membersOf(value);
  if (!members) throw new Rejection('row-malformed');
  return members;
}

/**
 * The one member that goes by any of these names; `undefined` when there is none or it is `null`.
 * Throws `Rejection` `member-ambiguous` when the object spells it twice.
 */
export function member(members: Members, names: readonly string[]): unknown {
  const present = names
    .map((name) => members.get(name) ?? undefined)
    .filter((value) => value !== undefined);
  if (present.length > 1) throw new Rejection('member-ambiguous');
  return present[0];
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
