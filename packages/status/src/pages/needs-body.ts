import {
  type Atom,
  type CatalogueLanguage,
  type CheckedCatalogue,
  type JudgedLiteral,
  type JudgedWay,
  type Localized,
  textIn,
} from '@prova/catalogue';
import { details, type Html, html } from '@prova/http';
import { isOfHousehold } from '../entitlements/rights-of.ts';
import type { CitizenWords } from './wording/wording.ts';

/** Ways that are told; the nearest come first, and nobody reads more. */
const MOST = 20;

/** What statuses and the bodies that decide them are called. */
type Names = Pick<CheckedCatalogue, 'statuses' | 'authorities'>;

interface Told {
  readonly words: CitizenWords;
  readonly catalogue: Names;
  /** What the catalogue says of it in a sentence. */
  readonly conditions: string;
}

/**
 * What a right needs, and how far the person is, for them alone and shown when they ask. Of a status that may be another's in their household
 * it does not say whether anybody has it: in a household of two that names the other.
 */
export function needsOf(ways: readonly JudgedWay[], { words, catalogue, conditions }: Told): Html {
  const { needs, lang } = words;
  const isOne = ways.length > 1 && ways.every(isOneOfHousehold);
  const told = ways.slice(0, MOST).map((way) => wayText(way, { words, catalogue, isOne }));
  const isOfOthers = ways.some(({ literals }) => literals.some(({ atom }) => isOfHousehold(atom)));
  return details(
    needs.summary,
    html`<p>${conditions}</p>
${told.length === 0 ? html`<p>${needs.everybody}</p>` : waysText(told, isOne ? needs.oneOfHousehold : needs.one)}
${isOfOthers && html`<p class="quiet">${needs.household}</p>`}`,
  );

  function waysText(items: readonly Html[], one: string): Html {
    return html`${items.length > 1 && html`<p>${one}</p>`}<ul lang="${lang}">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  }
}

/** Whether it is one status, which anybody in the household may have: of many such ways that is said once. */
function isOneOfHousehold({ literals: [first, ...others] }: JudgedWay): boolean {
  return (
    first !== undefined && others.length === 0 && !first.isNegated && isOfHousehold(first.atom)
  );
}

/** What the text of a way is made with; `isOne`: whose the status may be is said already. */
interface Telling extends Pick<Told, 'words' | 'catalogue'> {
  readonly isOne: boolean;
}

function wayText({ literals }: JudgedWay, told: Telling): Html {
  const parts = literals.map((literal, at) => {
    const text = literalText(literal, told);
    const truth = !isOfHousehold(literal.atom) && told.words.needs.truth[literal.truth];
    return html`${at > 0 && told.words.needs.and}${text}${truth && html` – <strong>${truth}</strong>`}`;
  });
  return html`${parts}`;
}

function literalText({ atom, isNegated }: JudgedLiteral, told: Telling): string {
  const what = atomText(atom, told);
  return isNegated ? told.words.needs.not({ what }) : what;
}

function atomText(atom: Atom, { words: { needs, lang }, catalogue, isOne }: Telling): string {
  if ('ageMin' in atom) return needs.ageMin({ years: String(atom.ageMin) });
  if ('ageMax' in atom) return needs.ageMax({ years: String(atom.ageMax) });
  if ('residesIn' in atom) return needs.residence;
  if ('onDate' in atom) return needs.date;
  if ('tier' in atom) return atom.tier;
  const { by, atLeast, scope } = atom;
  let status = nameOf(catalogue.statuses, atom.status, lang);
  if (by !== undefined) {
    status = needs.by({ status, body: nameOf(catalogue.authorities, by, lang) });
  }
  if (atLeast) status = needs.atLeast({ status, value: String(atLeast.value) });
  return scope === 'household' && !isOne ? needs.somebody({ status }) : status;
}

function nameOf(
  entries: ReadonlyMap<string, { readonly names: Localized }>,
  code: string,
  lang: CatalogueLanguage,
): string {
  const entry = entries.get(code);
  return entry ? textIn(entry.names, lang) : code;
}
