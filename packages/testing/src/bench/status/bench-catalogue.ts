import { type CheckedCatalogue, type CheckedRight, checkCatalogue } from '@prova/catalogue';
import { belgianCatalogue, TEST_PARTNER } from '../../status/belgium.ts';

/**
 * The catalogue of the fixtures with so many rights: those that are published and may be counted, again and again under other names, each time
 * with the ways into them in another order. A partner may ask for all of them.
 */
export function benchCatalogue(
  count: number,
  counts: (right: CheckedRight) => boolean,
): CheckedCatalogue {
  const { content, rights } = belgianCatalogue();
  const models = [...rights.values()].filter(({ state }) => state === 'published').filter(counts);
  const many = Array.from({ length: count }, (_, at) => {
    const model = models[at % models.length];
    if (!model) throw new RangeError('No right of the fixtures is like that.');
    const { leaks, wholeRule, questions, ...right } = model;
    const rule =
      'anyOf' in right.rule
        ? { anyOf: turned(right.rule.anyOf, Math.floor(at / models.length)) }
        : right.rule;
    return { ...right, rule, rightId: `${right.rightId}.bench-${at}` };
  });
  const relyingParties = content.relyingParties.map((party) =>
    party.enterpriseNumber === TEST_PARTNER
      ? {
          ...party,
          mayAsk: inGroups(many).map((group) => ({
            ...party.mayAsk[0],
            rights: group.map(({ rightId }) => rightId),
          })),
        }
      : { ...party, mayAsk: party.mayAsk.map(({ rights: _, ...each }) => each) },
  );
  return checkCatalogue({ ...content, rights: many, relyingParties });
}

function turned<T>(items: readonly T[], by: number): readonly T[] {
  const at = by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

/** A permission names at most 64 rights. */
function inGroups<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / 64) }, (_, at) =>
    items.slice(at * 64, (at + 1) * 64),
  );
}
