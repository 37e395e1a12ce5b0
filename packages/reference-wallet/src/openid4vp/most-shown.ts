/**
 * How much any one answer to a query shows at the most (OpenID4VP 1.0 §6.4): all that is asked for without `credential_sets`, else of each
 * set its largest option, also where the set is optional. `of` says it of one credential query. `query` is DCQL, not looked at before.
 */
export function mostShown(
  query: unknown,
  of: (credential: Record<string, unknown>) => number,
): number {
  const { credentials, credential_sets: sets } = Object(query);
  const asked = listOf(credentials).map(Object);
  if (listOf(sets).length === 0) return sum(asked.map(of));
  const byName = (name: unknown) => sum(asked.filter(({ id }) => id === name).map(of));
  return sum(
    listOf(sets).map((set) =>
      Math.max(0, ...listOf(Object(set).options).map((option) => sum(listOf(option).map(byName)))),
    ),
  );
}

/** Of one credential query the largest of its `claim_sets`; without them all of its claims (OpenID4VP 1.0 §6.4.1). */
export function mostClaims(
  { claims, claim_sets: sets }: { readonly claims?: unknown; readonly claim_sets?: unknown },
  count: (claims: readonly Record<string, unknown>[]) => number,
): number {
  const asked = listOf(claims).map(Object);
  if (listOf(sets).length === 0) return count(asked);
  return Math.max(
    ...listOf(sets).map((set) => count(asked.filter(({ id }) => listOf(set).includes(id)))),
  );
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
