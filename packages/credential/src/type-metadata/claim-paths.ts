import type { Audience, Claim, Disclosability, EntriesClaim } from '../profiles/claim.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { nl } from './words/nl.ts';
import { DISPLAY_LANGUAGES, type DisplayLanguage, type TypeWords } from './words.ts';

/** All words by language. */
export const WORDS: Readonly<Record<DisplayLanguage, TypeWords>> = { en, fr, nl, de };

/** From the top to a claim: names, and `null` for every element of a list (SD-JWT VC §9.1, OpenID4VCI 1.0 appendix C). */
export type ClaimPath = readonly (string | null)[];

/** A claim and where it is. */
export interface LocatedClaim {
  readonly path: ClaimPath;
  readonly label: keyof TypeWords['labels'];
  /** Objects and lists are always seen; of some, what is in them is not. */
  readonly sd: Disclosability;
  readonly svgId?: string;
  readonly audience?: Audience;
  /** Of entries: what the names of their elements begin with in mdoc. */
  readonly elementPrefix?: string;
  /** Whether it is in every credential. */
  readonly isMandatory: boolean;
}

/**
 * Every claim, of groups and lists first themselves and then what is in them.
 * Throws where a profile has a claim for which there are no words, which a test shows before anybody else sees it.
 */
export function locatedClaims(claims: readonly Claim[]): readonly LocatedClaim[] {
  return locate(claims, { path: [], scope: '', isMandatory: true });
}

interface Place {
  readonly path: ClaimPath;
  /** Before the name of a member in its label. */
  readonly scope: string;
  readonly isMandatory: boolean;
}

function locate(claims: readonly Claim[], place: Place): readonly LocatedClaim[] {
  return claims.flatMap((claim) => locateOne(claim, place));
}

function locateOne(
  claim: Claim,
  { path: above, scope, isMandatory: must }: Place,
): readonly LocatedClaim[] {
  const path = [...above, claim.name];
  const isMandatory = must && !claim.isOptional;
  if (claim.kind === 'value') {
    const { sd, svgId, audience } = claim;
    const known = { ...(svgId !== undefined && { svgId }), ...(audience && { audience }) };
    return [{ path, label: labelOf(scope + claim.member), sd, ...known, isMandatory }];
  }
  if (claim.kind === 'entries') return locateEntries(claim, path);
  const isList = claim.kind === 'list';
  const label = labelOf(isList ? claim.member : claim.name);
  const inside = isList
    ? { path: [...path, null], scope: `${claim.member}.`, isMandatory }
    : { path, scope, isMandatory };
  return [{ path, label, sd: 'never', isMandatory }, ...locate(claim.claims, inside)];
}

/** Of one object there are no more paths: those of its members are data. Of a list each element may be kept back, whole. */
function locateEntries(
  { member, nameClaim, claims, audience, element: { prefix } }: EntriesClaim,
  path: ClaimPath,
): readonly LocatedClaim[] {
  const label = labelOf(member);
  const whole: LocatedClaim = {
    ...{ path, label, sd: 'never', isMandatory: false, elementPrefix: prefix },
    ...(audience && { audience }),
  };
  if (nameClaim === undefined) return [whole];
  const element = [...path, null];
  const scope = `${member}.`;
  return [
    whole,
    { path: element, label, sd: 'always', isMandatory: false },
    {
      ...{ path: [...element, nameClaim], label: labelOf(scope + nameClaim) },
      ...{ sd: 'never', isMandatory: false },
    },
    ...locate(claims, { path: element, scope, isMandatory: false }),
  ];
}

function labelOf(key: string): keyof TypeWords['labels'] {
  if (isLabel(key)) return key;
  throw new Error(`No words for ${key}.`);
}

function isLabel(key: string): key is keyof TypeWords['labels'] {
  return Object.hasOwn(en.labels, key);
}

/** A claim's words in every language, shaped for whoever shows them. */
export function inEveryLanguage<T>(say: (words: TypeWords, language: DisplayLanguage) => T): T[] {
  return DISPLAY_LANGUAGES.map((language) => say(WORDS[language], language));
}
