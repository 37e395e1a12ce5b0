import type { AttestationType } from '@prova/credential';
import type { PageLanguage } from '@prova/paper';
import type { Said } from '../../pages/wording/wording.ts';

/** A text with places for what it speaks of. */
type Text<Place extends string> = (places: Readonly<Record<Place, string>>) => string;

/** All that the pages for holders say in one language. What is printed on documents is `CAPTIONS`, not here. */
export interface HolderWords {
  readonly lang: PageLanguage;
  /** What the language calls itself. */
  readonly ownName: string;
  /** What the links to the other languages are called, for who hears the page. */
  readonly languages: string;
  /** Whose pages these are. */
  readonly service: string;
  readonly form: {
    readonly title: string;
    readonly sentence: string;
    readonly document: string;
    readonly documentHelp: string;
    readonly documentFault: string;
    readonly birthDate: string;
    readonly birthDateHelp: string;
    readonly birthDateFault: string;
    readonly open: string;
    readonly refused: Said;
    readonly over: Said;
    readonly closed: Said;
  };
  readonly waiting: { readonly word: string; readonly sentence: Text<'wait'> };
  readonly away: Said;
  readonly title: Readonly<Record<AttestationType, string>>;
  readonly noProof: Said;
  readonly holder: string;
  readonly kind: string;
  readonly issuer: string;
  readonly period: string;
  readonly periodText: Text<'from' | 'until'>;
  readonly state: string;
  readonly states: {
    readonly valid: Text<'until'>;
    readonly upcoming: Text<'from'>;
  };
  readonly ended: { readonly word: string; readonly sentence: Text<'until'> };
  readonly revoked: { readonly word: string; readonly sentence: Text<'at'> };
  readonly superseded: { readonly word: string; readonly sentence: Text<'at'> };
  readonly withheld: string;
  readonly code: string;
  readonly codeHelp: string;
  readonly codeAlt: string;
  readonly large: string;
  readonly fullScreen: string;
  readonly back: string;
  readonly save: string;
  readonly saveHelp: string;
  readonly close: string;
  readonly closeHelp: string;
}
