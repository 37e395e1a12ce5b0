import type { Rule } from '@prova/catalogue';

/**
 * A rule as an officer reads it: `BIM or (ARR (household) and age 21 or higher)`. Two rules that differ have two texts, so that a changed rule
 * is seen to be changed.
 */
export function ruleWords(rule: Rule): string {
  if ('anyOf' in rule) return rule.anyOf.map(partWords).join(' or ');
  if ('allOf' in rule) return rule.allOf.map(partWords).join(' and ');
  if ('not' in rule) return `not ${ruleWords(rule.not)}`;
  if ('status' in rule) {
    const { status, scope, by, atLeast } = rule;
    const terms = [
      ...(scope ? ['household'] : []),
      ...(by ? [`decided by ${by}`] : []),
      ...(atLeast ? [`${atLeast.detail} ${atLeast.value} or higher`] : []),
    ];
    return terms.length > 0 ? `${status} (${terms.join(', ')})` : status;
  }
  if ('tier' in rule) return `tier ${rule.tier}`;
  if ('ageMin' in rule) return `age ${rule.ageMin} or higher`;
  if ('ageMax' in rule) return `age ${rule.ageMax} or lower`;
  if ('residesIn' in rule) return `lives in ${rule.residesIn.join(' ')}`;
  const { from = 'ever', until = 'ever' } = rule.onDate;
  return `between ${from} and ${until}`;
}

function partWords(rule: Rule): string {
  const isJoined = 'anyOf' in rule || 'allOf' in rule;
  return isJoined ? `(${ruleWords(rule)})` : ruleWords(rule);
}
