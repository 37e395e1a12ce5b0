import type { AttestationType, Employer, LintCode, WorkAddress } from '@prova/credential';
import type { PageLanguage } from '@prova/paper';
import type { BatchState } from '../../batches/batch-rows.ts';
import type { DeclineReason, ProposalState } from '../../clerks/proposal.ts';
import type { TypedType } from '../../clerks/typed-types.ts';
import type { RevocationReason } from '../../ledger/revoke.ts';

/** A text with places for what it speaks of. */
type Text<Place extends string> = (places: Readonly<Record<Place, string>>) => string;

/** Members of a record that a clerk fills in. */
export type RecordField =
  | 'fn'
  | 'gn'
  | 'dob'
  | 'hi'
  | 'sx'
  | 'in'
  | 'ci'
  | 'xd'
  | 'sd'
  | 'ed'
  | 'dn'
  | 'sc'
  | 'tr'
  | `em.${keyof Employer}`
  | `wa.${keyof WorkAddress}`
  | 'nf';

/** Members that a form must be asked for as a whole: what is wrong with a part of one is said of it. */
type ShapedMember = Exclude<RecordField, `${string}.${string}`> | 'lc' | 'em' | 'wa';

/** Where a document stands, as its institution sees it. */
export type DocumentStanding =
  | 'valid'
  | 'upcoming'
  | 'ended'
  | 'revoked'
  | 'superseded'
  | 'staged'
  | 'failed';

/** A banner: a word, a sentence. */
export interface Said {
  readonly word: string;
  readonly sentence: string;
}

/** The same, with places. */
interface SaidOf<Place extends string> {
  readonly word: string;
  readonly sentence: Text<Place>;
}

/** What the pages say of coming in, finding, and what waits. */
export interface DeskWords {
  readonly lang: PageLanguage;
  readonly skip: string;
  readonly navigation: string;
  readonly signOut: string;
  readonly otherInstitution: string;
  readonly details: string;
  readonly types: Readonly<Record<AttestationType, string>>;
  readonly choose: {
    readonly title: string;
    readonly sentence: string;
    readonly nobody: Said;
    readonly yourRoles: string;
    readonly none: string;
  };
  readonly find: {
    readonly nav: string;
    readonly title: string;
    readonly number: string;
    readonly numberHelp: string;
    readonly or: string;
    readonly surname: string;
    readonly birthDate: string;
    readonly birthDateHelp: string;
    readonly document: string;
    readonly documentHelp: string;
    readonly find: string;
    readonly faultNothing: string;
    readonly faultBirthDate: string;
    readonly faultSurname: string;
    readonly faultDocument: string;
    readonly withoutFinding: string;
  };
  readonly found: {
    readonly title: string;
    readonly nobody: Said;
    readonly several: Said;
    readonly caption: string;
    readonly columns: readonly [string, string, string, string];
    readonly erased: string;
    readonly again: string;
    readonly more: string;
  };
  readonly waiting: {
    readonly nav: string;
    readonly title: string;
    readonly nothing: string;
    readonly proposals: string;
    readonly proposalsCaption: string;
    readonly proposalColumns: readonly [string, string, string, string];
    readonly yours: string;
    readonly approved: string;
    readonly batches: string;
    readonly batchesCaption: string;
    readonly batchColumns: readonly [string, string, string, string];
  };
  readonly batch: {
    readonly title: string;
    readonly states: Readonly<Record<BatchState, Said>>;
    readonly records: string;
    readonly sentBy: string;
    readonly receivedAt: string;
    readonly template: string;
    readonly consequence: string;
    readonly approve: string;
    readonly cancel: string;
    readonly released: string;
    readonly failed: string;
    readonly cancelled: string;
  };
}

/** What they say of documents, from typing to withdrawing. */
export interface DocumentWords {
  readonly fill: {
    readonly title: Readonly<Record<TypedType, string>>;
    readonly replaceTitle: Readonly<Record<TypedType, string>>;
    readonly not: Said;
    readonly person: string;
    readonly card: string;
    readonly validity: string;
    readonly certificate: string;
    readonly employer: string;
    readonly workplace: string;
    readonly page: string;
    readonly labels: Readonly<Record<RecordField, string>>;
    readonly mayStayEmpty: string;
    readonly helps: Readonly<Partial<Record<RecordField, string>>>;
    readonly language: string;
    readonly secondLanguage: string;
    readonly oneLanguage: string;
    readonly nothingYet: string;
    readonly goOn: string;
    readonly make: Readonly<Record<TypedType, string>>;
    readonly prefilled: string;
  };
  /** What a field must be, where its form is wrong. */
  readonly shapes: Readonly<Record<ShapedMember | 'hi.isiplus', string>> & {
    readonly record: string;
  };
  /** What a page cannot show. */
  readonly unprintable: Readonly<Record<'glyph-missing' | 'text-too-wide', string>>;
  /** What rules say: by `code.field` where it depends on the field, else by code. */
  readonly findings: Readonly<Record<Exclude<LintCode, 'invalid-period'>, string>> &
    Readonly<
      Record<
        | 'invalid-period.dob'
        | 'invalid-period.sd'
        | 'invalid-period.ed'
        | 'invalid-period.xd'
        | 'invalid-period.xd.ehic'
        | 'invalid-period.ed.pda1',
        string
      >
    >;
  readonly preview: {
    readonly title: string;
    readonly nothingSigned: string;
    readonly warnings: Said;
    readonly languages: string;
    readonly validityText: Text<'from' | 'until'>;
    readonly replaces: Said;
    readonly issue: string;
    readonly propose: string;
    readonly proposeHelp: string;
    readonly change: string;
    readonly errors: Said;
    readonly dayChanged: Said;
  };
  readonly proposal: {
    readonly title: string;
    readonly states: Readonly<Record<Exclude<ProposalState, 'proposed'>, Said>>;
    readonly yours: SaidOf<'until'>;
    readonly forYou: SaidOf<'name' | 'until'>;
    readonly proposedBy: string;
    readonly proposedAt: string;
    readonly decidedBy: string;
    readonly approve: string;
    readonly compare: string;
    readonly decline: string;
    readonly declineTitle: string;
    readonly why: string;
    readonly choose: string;
    readonly reasons: Readonly<Record<DeclineReason, string>>;
    readonly withdraw: string;
    readonly carryOn: string;
    readonly toDocument: string;
    readonly ceiling: Said;
    readonly away: Said;
    readonly fingerprint: string;
  };
  readonly document: {
    readonly title: Readonly<Record<AttestationType, string>>;
    readonly standings: Readonly<Record<DocumentStanding, string>>;
    readonly sentences: {
      readonly valid: Text<'from' | 'until'>;
      readonly upcoming: Text<'from' | 'until'>;
      readonly ended: Text<'until'>;
      readonly revoked: Text<'at' | 'reason'>;
      readonly superseded: Text<'at'>;
      readonly staged: string;
      readonly failed: string;
    };
    readonly successor: string;
    readonly predecessor: string;
    readonly open: string;
    readonly download: string;
    readonly look: string;
    readonly codeTitle: string;
    readonly codeAlt: string;
    readonly codeSvg: string;
    readonly codePng: string;
    readonly number: string;
    readonly copy: string;
    readonly copied: string;
    readonly issuedBy: string;
    readonly recordId: string;
    readonly template: string;
    readonly more: string;
    readonly ofPerson: string;
    readonly replace: string;
    readonly revoke: string;
    readonly erased: Said;
    readonly program: string;
    readonly operator: string;
    readonly somebody: string;
  };
  readonly revoke: {
    readonly title: string;
    readonly final: Said;
    readonly consequences: readonly string[];
    readonly reason: string;
    readonly choose: string;
    readonly revoke: string;
    readonly back: string;
  };
  readonly reasons: Readonly<Record<RevocationReason, string>>;
}

/** All that the clerk's pages say in one language. What is printed on documents is `CAPTIONS`, not here. */
export interface Wording extends DeskWords, DocumentWords {}
