import type { Atom, Rule } from '@prova/catalogue';

/** Whether a rule without tiers hangs on an age or a place: on what only the register knows. */
export function hangsOnRegister(rule: Rule): boolean {
  if ('anyOf' in rule) return rule.anyOf.some(hangsOnRegister);
  if ('allOf' in rule) return rule.allOf.some(hangsOnRegister);
  return isOfRegister('not' in rule ? rule.not : rule);
}

function isOfRegister(atom: Atom): boolean {
  return 'ageMin' in atom || 'ageMax' in atom || 'residesIn' in atom;
}
