/**
 * How far a wording may be trusted: `official`, the term was seen in an EU text, a state or an insurer source;
 * `attested`, in a secondary source; `translated`, our own, which a native speaker must check before it is printed.
 */
export type CaptionMark = 'official' | 'attested' | 'translated';

export interface Caption {
  readonly value: string;
  readonly mark: CaptionMark;
}

/**
 * Everything that is printed besides the data: on the certificate, and under `card…` on the card's page alone. `f3` to `f9` are the fields of Decision S2; values
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
  | 'cardAttachment';

export type Captions = Readonly<Record<CaptionKey, Caption>>;
