import type { DocumentCode } from './document-codes.ts';
import type { CodeTraits } from './effect.ts';

interface PresentationTraits extends CodeTraits {
  /** The code whose sentences say this one too: programs tell apart what is one thing to a person at a desk. */
  readonly as?: DocumentCode | WordedPresentationCode;
}

const WORDED = {
  'presentation-unreadable': { step: 'w1', effect: 'not-judged' },
  'presentation-altered': { step: 'w1', effect: 'rejected' },
  'credential-type-unknown': { step: 'w2', effect: 'not-judged' },
  'vct-integrity': { step: 'w2', effect: 'warning' },
  'presentation-unbound': { step: 'w6', effect: 'rejected' },
  'presentation-incomplete': { step: 'w6', effect: 'rejected' },
  'credential-expired': { step: 'w7', effect: 'rejected' },
  'credential-not-yet-valid': { step: 'w7', effect: 'rejected' },
  'credential-suspended': { step: 'w9', effect: 'undetermined' },
} as const satisfies Record<string, PresentationTraits>;

export type WordedPresentationCode = keyof typeof WORDED;

const unreadable = { step: 'w1', effect: 'not-judged', as: 'presentation-unreadable' } as const;
const altered = { step: 'w1', effect: 'rejected', as: 'presentation-altered' } as const;
const unknownType = {
  step: 'w2',
  effect: 'not-judged',
  as: 'credential-type-unknown',
} as const;
const unbound = { step: 'w6', effect: 'rejected', as: 'presentation-unbound' } as const;

/** Every code that what a wallet presents can raise besides those of documents, which mean the same here and are raised by other steps. */
export const PRESENTATION_CODES = {
  ...WORDED,
  'sd-malformed': unreadable,
  'mdoc-malformed': unreadable,
  'cbor-malformed': unreadable,
  'cbor-not-strict': unreadable,
  'cbor-tag': unreadable,
  'cbor-type': unreadable,
  'cose-malformed': unreadable,
  'cose-payload': unreadable,
  'cose-chain': unreadable,
  'cose-alg': altered,
  'sd-digest': altered,
  'sd-reserved': altered,
  'sd-alg': altered,
  'mdoc-digest': altered,
  'mdoc-doctype': altered,
  'vct-unknown': unknownType,
  'doctype-unknown': unknownType,
  'status-malformed': { step: 'w2', effect: 'rejected', as: 'payload-invalid' },
  'cose-signature': { step: 'w5', effect: 'rejected', as: 'jws-signature' },
  'right-not-shown': { step: 'w8', effect: 'cap', as: 'presentation-incomplete' },
  'credential-not-short-lived': { step: 'w9', effect: 'rejected', as: 'payload-invalid' },
  'kb-missing': unbound,
  'kb-typ': unbound,
  'kb-aud': unbound,
  'kb-nonce': unbound,
  'kb-sd-hash': unbound,
  'kb-time': unbound,
  'kb-signature': unbound,
  'mdoc-device-auth': unbound,
  'mdoc-validity': { step: 'w1', effect: 'rejected', as: 'payload-invalid' },
} as const satisfies Record<string, PresentationTraits>;

export type PresentationCode = keyof typeof PRESENTATION_CODES;

export function isPresentationCode(
  code: DocumentCode | PresentationCode,
): code is PresentationCode {
  return Object.hasOwn(PRESENTATION_CODES, code);
}

/** The code by whose sentences a code of presentations is said. */
export function presentationWording(code: PresentationCode): DocumentCode | WordedPresentationCode {
  const traits: PresentationTraits = PRESENTATION_CODES[code];
  return traits.as ?? (code as WordedPresentationCode);
}
