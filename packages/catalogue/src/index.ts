export { CATALOGUE_FORMAT, type Catalogue } from './catalogue.ts';
export {
  type CheckedCatalogue,
  type CheckedRight,
  type CheckedTier,
  checkCatalogue,
} from './checked-catalogue.ts';
export { daysAfter, earlier, isWithin, type OpenPeriod, type Period } from './days.ts';
export { CatalogueError, type CatalogueErrorCode } from './errors.ts';
export { type Ages, agesOn } from './facts/age.ts';
export {
  type Answer,
  type Applies,
  type NotApplies,
  type SourceMode,
  UNKNOWN_REASONS,
  type Unknown,
  type UnknownReason,
} from './facts/answer.ts';
export { entitledUntil } from './facts/entitled-until.ts';
export { eachOnce, type Facts, type Question, questionKey, questionOf } from './facts/facts.ts';
export { truthOn } from './facts/truth-on.ts';
export { withinLife } from './facts/within-life.ts';
export {
  CATALOGUE_LANGUAGES,
  type CatalogueLanguage,
  type Localized,
  textIn,
} from './localized.ts';
export { AUTHORITY_CODE, SECTOR_CODE, STATUS_CODE, TIER_NAME } from './names.ts';
export { CATALOGUE_PATH, openCatalogue } from './open-catalogue.ts';
export {
  type Allowed,
  allowedOn,
  type Permission,
  RELYING_PARTY,
  type RelyingParty,
} from './relying-parties/relying-party.ts';
export { type LeakClass, leakClass, type Vocabulary } from './rights/leak-class.ts';
export { lastDayOnPaper } from './rights/proof-days.ts';
export {
  type Benefit,
  type DisclosureProfile,
  type Granter,
  PROFILES,
  type Provenance,
  RIGHT,
  RIGHT_STATES,
  type Right,
  type RightState,
} from './rights/right.ts';
export { SECTOR, type Sector } from './rights/sector.ts';
export { type CompiledRules, compileRules, TRUTHS, truthsOf } from './rules/compile.ts';
export { evaluate, type TruthOf } from './rules/evaluate.ts';
export { explain, type JudgedLiteral, type JudgedWay } from './rules/explain.ts';
export {
  type Atom,
  type Circumstance,
  isStatusAtom,
  type Rule,
  type StatusAtom,
  type TierAtom,
} from './rules/rule.ts';
export { readRule, writeRule } from './rules/rule-text.ts';
export type { Truth } from './rules/truth.ts';
export { type Literal, type Way, waysOf } from './rules/ways.ts';
export { AUTHORITY, type Authority } from './statuses/authority.ts';
export { CERTAINTIES, type Certainty, type NamesCertainty } from './statuses/certainty.ts';
export { LIVES, type Life, lastDayOfLife } from './statuses/life.ts';
export {
  FAMILIES,
  type Family,
  PRIVACY_LEVELS,
  type PrivacyLevel,
  STATUS,
  type Status,
} from './statuses/status.ts';
export { TIER, type Tier } from './statuses/tier.ts';
