import type { Pda1Status } from '@prova/credential';

/**
 * How far a wording may be trusted: `official`, the term was seen in an EU text, a state or an insurer source;
 * `attested`, in a secondary source; `translated`, our own, which a native speaker must check before it is printed.
 */
export type CaptionMark = 'official' | 'attested' | 'translated';

export interface Caption {
  readonly value: string;
  readonly mark: CaptionMark;
}

/** What is printed on the page of a PD A1 alone; the numbers of its boxes stand in no value. */
export type Pda1CaptionKey =
  | 'a1'
  | 'a1Heading'
  | 'a1Title'
  | 'a1Regulations'
  | 'a1Holder'
  | 'a1Surname'
  | 'a1Forenames'
  | 'a1Legislation'
  | 'a1State'
  | 'a1From'
  | 'a1Until'
  | 'a1Transitional'
  | 'a1Status'
  | 'a1Work'
  | 'a1Employer'
  | 'a1SelfEmployed'
  | 'a1Workplace'
  | 'a1NoFixedPlace'
  | 'a1Institution'
  | 'a1InstitutionId'
  | 'a1Number'
  | 'a1Signed'
  | 'a1NotesText'
  | `a1Status${Pda1Status}`;

export type Pda1Captions = Readonly<Record<Pda1CaptionKey, Caption>>;

/** What is printed on the page of an entitlement alone, under `right…`, or on that of an ISI+ card, under `isi…`. */
export type SocialCaptionKey =
  | 'right'
  | 'rightBenefit'
  | 'rightGranter'
  | 'rightUntil'
  | 'rightHolder'
  | 'rightBirthYear'
  | 'rightBearer'
  | 'rightOnlyScan'
  | 'rightTestNotice'
  | 'rightQrCode'
  | 'rightAttachment'
  | 'rightSigned'
  | 'rightNotesText'
  | 'isi'
  | 'isiLine'
  | 'isiNumber'
  | 'isiSex'
  | 'isiNotesText';

export type SocialCaptions = Readonly<Record<SocialCaptionKey, Caption>>;

/**
 * Everything that is printed besides the data: on the certificate, under `card…` on the card's page alone, under `a1…` on that of a PD A1, under `right…` and `isi…` on those of social documents. `f3` to `f9` are the fields of Decision S2; values
 * carry no field number and no colon. The title is written in capitals by hand: no language upper-cases by rule alone.
 */
export type CaptionKey =
  | 'title'
  | 'titleCertificate'
  | 'titleOf'
  | 'titleCard'
  | 'annexLine'
  | 'issuingState'
  | 'holderInfo'
  | 'f3'
  | 'f4'
  | 'f5'
  | 'f6'
  | 'institutionInfo'
  | 'f7'
  | 'cardInfo'
  | 'f8'
  | 'f9'
  | 'validityPeriod'
  | 'from'
  | 'to'
  | 'deliveryDate'
  | 'signatureStamp'
  | 'notes'
  | 'notesText'
  | 'onlyScan'
  | 'checkAt'
  | 'documentId'
  | 'test'
  | 'testNotice'
  | 'qrCode'
  | 'attachment'
  | 'card'
  | 'cardLine'
  | 'cardFront'
  | 'cardIssued'
  | 'cardSigned'
  | 'cardNotesText'
  | 'cardOnlyScan'
  | 'cardTestNotice'
  | 'cardQrCode'
  | 'cardAttachment'
  | Pda1CaptionKey
  | SocialCaptionKey;

export type Captions = Readonly<Record<CaptionKey, Caption>>;
