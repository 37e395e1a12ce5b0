import type { CatalogueLanguage, UnknownReason } from '@prova/catalogue';
import type { SignedOutWords } from '@prova/http';
import type { ProofStanding } from '../../proofs/proof-standing.ts';

/** A text with places for what it speaks of. */
export type Text<Place extends string> = (places: Readonly<Record<Place, string>>) => string;

/** A word that is seen first, and a sentence. */
export interface Said {
  readonly word: string;
  readonly sentence: string;
}

/** Why it is not known whether somebody has a right, as far as they can do something about it. */
export type Unknowing = 'away' | 'no-data' | 'old' | 'register' | 'unasked';

/** Which of them each reason is. */
export const UNKNOWING: Readonly<Record<UnknownReason | 'register-incomplete', Unknowing>> = {
  'source-slow': 'away',
  'source-down': 'away',
  'source-wrong': 'away',
  'source-contradictory': 'no-data',
  'no-data': 'no-data',
  'person-not-integrated': 'no-data',
  'buffer-expired': 'old',
  'buffer-incomplete': 'old',
  'not-asked': 'unasked',
  'register-incomplete': 'register',
};

/** All that the pages for citizens say in one language. What a right is called, and what a status is, the catalogue says. */
export interface CitizenWords {
  readonly lang: CatalogueLanguage;
  /** What the language calls itself. */
  readonly ownName: string;
  /** What the links to the other languages are called, for who hears the page. */
  readonly languages: string;
  readonly skip: string;
  readonly navigation: string;
  /** Whose pages these are. */
  readonly service: string;
  readonly signOut: string;
  readonly signedOut: Pick<
    SignedOutWords,
    'title' | 'sentence' | 'home' | 'provider' | 'signOutThere'
  >;
  readonly back: string;
  readonly welcome: {
    readonly title: string;
    readonly sentence: string;
    readonly number: string;
    readonly signIn: string;
  };
  readonly unfound: Said & { readonly title: string };
  readonly noCatalogue: Said;
  /** Where no page came of what was asked for. */
  readonly problems: {
    readonly noProof: Said;
    readonly signInAgain: Said;
    readonly notLetIn: Said;
    readonly signedOut: Said;
    readonly nothing: Said;
    readonly tooMuch: Said;
    readonly away: Said;
    readonly notTaken: Said;
    readonly fault: Said;
    readonly details: string;
    readonly code: string;
    readonly status: string;
    readonly request: string;
  };
  readonly rights: {
    readonly nav: string;
    readonly title: string;
    readonly sentence: string;
    readonly yes: string;
    readonly no: string;
    readonly unknown: string;
    readonly until: Text<'day'>;
    readonly asOf: Text<'day'>;
    readonly benefit: string;
    readonly granter: string;
    readonly howTo: string;
    readonly others: Text<'count'>;
    readonly household: string;
    readonly why: Readonly<Record<Unknowing, string>>;
    readonly ask: Text<'whom'>;
    readonly noCounter: string;
  };
  readonly needs: {
    readonly summary: string;
    readonly everybody: string;
    readonly one: string;
    /** In its place, where each way is one status that may be of anybody in the household. */
    readonly oneOfHousehold: string;
    readonly household: string;
    readonly truth: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
    readonly somebody: Text<'status'>;
    readonly by: Text<'status' | 'body'>;
    readonly atLeast: Text<'status' | 'value'>;
    readonly ageMin: Text<'years'>;
    readonly ageMax: Text<'years'>;
    readonly residence: string;
    readonly date: string;
    /** Between what is needed together. */
    readonly and: string;
    readonly not: Text<'what'>;
  };
  readonly take: {
    readonly button: string;
    readonly bearer: string;
    readonly help: string;
    readonly bearerHelp: string;
  };
  readonly refused: Readonly<
    Record<
      | 'not-entitled'
      | 'not-known'
      | 'not-shown'
      | 'not-there'
      | 'other-person'
      | 'used-up'
      | 'away'
      | 'not-issued',
      Said
    >
  >;
  readonly proofs: {
    readonly nav: string;
    readonly title: string;
    readonly none: string;
    readonly caption: string;
    readonly right: string;
    readonly issuer: string;
    readonly from: string;
    readonly until: string;
    readonly state: string;
    readonly states: Readonly<Record<ProofStanding, string>>;
    readonly status: {
      readonly name: string;
      readonly title: string;
      readonly help: string;
      readonly button: string;
      /** Of one that counts: there is no code of it. */
      readonly shown: string;
    };
    readonly whose: string;
    readonly named: string;
    readonly bearer: string;
  };
  readonly proof: {
    readonly title: string;
    /** What is said of a proof by how it stands; `refused`: the issuer would not do what was asked for. */
    readonly standings: Readonly<Record<ProofStanding | 'refused', Said>>;
    readonly again: string;
    readonly code: string;
    readonly codeHelp: string;
    readonly codeAlt: string;
    readonly large: string;
    readonly fullScreen: string;
    readonly save: string;
    readonly saveHelp: string;
    readonly wallet: string;
    readonly walletHelp: string;
    readonly offer: string;
    readonly withdraw: string;
    readonly withdrawHelp: string;
    readonly withdrawButton: string;
  };
  readonly offer: {
    readonly title: string;
    readonly sentence: string;
    readonly until: Text<'moment'>;
    readonly open: string;
    readonly scan: string;
    readonly codeAlt: string;
    readonly secret: string;
    readonly secretHelp: string;
    readonly over: Said;
  };
}
