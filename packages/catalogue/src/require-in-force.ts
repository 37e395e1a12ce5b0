import type { Catalogue } from './catalogue.ts';
import { CatalogueError } from './errors.ts';
import { atomsOf, isStatusAtom, type Rule } from './rules/rule.ts';

type Entries = Pick<Catalogue, 'statuses' | 'tiers' | 'rights'>;

/**
 * The entries of a catalogue, of which no right and no tier in force needs a status or a tier that was retired, or a body to decide a status that does not
 * decide it: its yes would never come, and its no would count. A right is in force until it is retired, whether it is published yet or not.
 * Throws `CatalogueError` `catalogue-entry-retired`, `catalogue-dangling`, naming who needs what.
 */
export function requireInForce<Content extends Entries>(content: Content): Content {
  const { statuses, tiers } = content;
  const retired = new Set([
    ...statuses.flatMap(({ code, retired: isOver }) => (isOver ? [`status ${code}`] : [])),
    ...tiers.flatMap(({ name, retired: isOver }) => (isOver ? [`tier ${name}`] : [])),
  ]);
  const deciding = new Map(statuses.map(({ code, authorities }) => [code, authorities]));
  const needs = inForce(content).flatMap(({ name, rule }) =>
    atomsOf(rule).map((atom) => ({ name, atom })),
  );
  refuse(
    'catalogue-entry-retired',
    'Retired, and still needed.',
    needs.flatMap(({ name, atom }) => {
      const entry =
        'status' in atom ? `status ${atom.status}` : 'tier' in atom ? `tier ${atom.tier}` : '';
      return retired.has(entry) ? [`${name} needs ${entry}`] : [];
    }),
  );
  refuse(
    'catalogue-dangling',
    'Decided by another body.',
    needs.flatMap(({ name, atom }) => {
      if (!isStatusAtom(atom) || atom.by === undefined) return [];
      const isDeciding = deciding.get(atom.status)?.includes(atom.by);
      return isDeciding ? [] : [`${name} needs ${atom.status} by ${atom.by}`];
    }),
  );
  return content;
}

function inForce({ tiers, rights }: Entries): readonly { name: string; rule: Rule }[] {
  return [
    ...tiers.filter((tier) => !tier.retired),
    ...rights
      .filter(({ state }) => state !== 'retired')
      .map(({ rightId: name, rule }) => ({ name, rule })),
  ];
}

function refuse(code: CatalogueError['code'], message: string, needs: readonly string[]): void {
  if (needs.length > 0) throw new CatalogueError(code, message, [...new Set(needs)]);
}
