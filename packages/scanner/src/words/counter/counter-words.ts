import type { CounterAnswer } from '../../counter/counter-verdict.ts';
import type { DeskKind } from '../../counter/desk-kind.ts';
import type { RightPreset } from '../../presentations/preset.ts';

/** What wallets are asked for of rights, and of Belgian cards. */
export type SocialPreset = RightPreset | 'isiplus';

/** What the page says of rights, at a counter and at a clinic, and of Belgian cards. */
export interface CounterWords {
  /** Of an entitlement. */
  readonly right: {
    /** What the judged day is. */
    readonly day: string;
    readonly right: string;
    readonly benefit: string;
    readonly from: string;
    readonly until: string;
    readonly name: string;
    readonly birthYear: string;
    readonly help: string;
    /** From a wallet that shows no name. */
    readonly bound: string;
    /** Where the title of a right is not known here. */
    readonly untitled: string;
    /** At a clinic. */
    readonly noBilling: string;
  };
  /** What may be asked for beside a right, and is shown then. */
  readonly circumstances: {
    readonly age: string;
    readonly anyAge: string;
    readonly over: string;
    readonly under: string;
    readonly place: string;
    readonly municipality: string;
  };
  /** What a counter is told. */
  readonly counter: {
    readonly answers: Readonly<Record<CounterAnswer, string>>;
    readonly otherRight: string;
    /** At the end of the page too. */
    readonly noCatalogue: string;
    readonly unnamed: string;
    readonly otherDocument: string;
    readonly noWallet: string;
  };
  /** What this desk is, and what it counts. */
  readonly desk: {
    readonly entry: string;
    readonly entryKinds: Readonly<Record<DeskKind, string>>;
    readonly title: string;
    readonly kinds: Readonly<Record<DeskKind, string>>;
    readonly kindHelp: Readonly<Record<DeskKind, string>>;
    readonly rights: string;
    readonly rightsHelp: string;
    readonly noRights: string;
    readonly counts: string;
    readonly countsHelp: string;
    readonly noCounts: string;
    readonly day: string;
    readonly answer: string;
    readonly number: string;
    readonly clear: string;
    readonly close: string;
  };
  /** What an ISI+ card says; in place of what is billed. */
  readonly isiplus: {
    readonly title: string;
    readonly document: string;
    readonly noIdentity: string;
  };
}
