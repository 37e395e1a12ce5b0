import { CODES, type DocumentCode } from './codes/document-codes.ts';
import type { CodeTraits, Effect } from './codes/effect.ts';
import {
  isPresentationCode,
  PRESENTATION_CODES,
  type PresentationCode,
  presentationWording,
  type WordedPresentationCode,
} from './codes/presentation-codes.ts';
import type { StepId } from './steps.ts';

/** A code that has sentences of its own. */
export type WordedCode = DocumentCode | WordedPresentationCode;

export type ReasonCode = DocumentCode | PresentationCode;

/** The same word, if it is one of ours; errors of other packages carry codes that are. */
export function asReasonCode(code: string): ReasonCode | undefined {
  const isOurs = Object.hasOwn(CODES, code) || Object.hasOwn(PRESENTATION_CODES, code);
  return isOurs ? (code as ReasonCode) : undefined;
}

export function stepOf(code: ReasonCode): StepId {
  return traitsOf(code).step;
}

/** What a code does to the verdict. */
export function effectOf(code: ReasonCode): Effect {
  return traitsOf(code).effect;
}

/** The code by whose sentences this one is said. */
export function wordedAs(code: ReasonCode): WordedCode {
  return isPresentationCode(code) ? presentationWording(code) : code;
}

function traitsOf(code: ReasonCode): CodeTraits {
  return isPresentationCode(code) ? PRESENTATION_CODES[code] : CODES[code];
}
