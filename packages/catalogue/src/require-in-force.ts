import type { Catalogue } from './catalogue.ts';
import { CatalogueError } from './errors.ts';
import { atomsOf } from './rules/rule.ts';

/**
 * That no right and no tier in force needs a status or a tier that was retired. A right is in force until it is retired, whether it is
 * published yet or not. Throws `CatalogueError` `catalogue-entry-retired`, naming who needs what.
 */
export function requireInForce({
  statuses,
  tiers,
  rights,
}: Pick<Catalogue, 'statuses' | 'tiers' | 'rights'>): void {
  const retired = new Set([
    ...statuses.flatMap(({ code, retired: isOver }) => (isOver ? [`status ${code}`] : [])),
    ...tiers.flatMap(({ name, retired: isOver }) => (isOver ? [`tier ${name}`] : [])),
  ]);
  if (retired.size === 0) return;
  const inForce = [
    ...tiers.filter((tier) => !tier.retired).map(({ name, rule }) => ({ name, rule })),
    ...rights
      .filter(({ state }) => state !== 'retired')
      .map(({ rightId: name, rule }) => ({ name, rule })),
  ];
  const needs = inForce.flatMap(({ name, rule }) =>
    atomsOf(rule).flatMap((atom) => {
      const entry =
        'status' in atom ? `status ${atom.status}` : 'tier' in atom ? `tier ${atom.tier}` : '';
      return retired.has(entry) ? [`${name} needs ${entry}`] : [];
    }),
  );
  if (needs.length === 0) return;
  throw new CatalogueError('catalogue-entry-retired', 'Retired, and still needed.', [
    ...new Set(needs),
  ]);
}
