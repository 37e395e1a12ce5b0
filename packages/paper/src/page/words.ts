import type { PrintedType } from '@prova/credential';
import type { CaptionKey } from '../captions/caption-keys.ts';

/** What every page says, each of its own kind of document. */
export interface Words {
  readonly title: CaptionKey;
  readonly onlyScan: CaptionKey;
  readonly testNotice: CaptionKey;
  readonly qrCode: CaptionKey;
  readonly attachment: CaptionKey;
  readonly notesText: CaptionKey;
  /** Above the code. */
  readonly signed: CaptionKey;
}

export const WORDS: Readonly<Record<PrintedType, Words>> = {
  prc: {
    title: 'title',
    onlyScan: 'onlyScan',
    testNotice: 'testNotice',
    qrCode: 'qrCode',
    attachment: 'attachment',
    notesText: 'notesText',
    signed: 'signatureStamp',
  },
  ehic: {
    title: 'card',
    onlyScan: 'cardOnlyScan',
    testNotice: 'cardTestNotice',
    qrCode: 'cardQrCode',
    attachment: 'cardAttachment',
    notesText: 'cardNotesText',
    signed: 'cardSigned',
  },
  // A PD A1 is a certificate too, so that the rest is said in the same words.
  pda1: {
    title: 'a1',
    onlyScan: 'onlyScan',
    testNotice: 'testNotice',
    qrCode: 'qrCode',
    attachment: 'attachment',
    notesText: 'a1NotesText',
    signed: 'a1Signed',
  },
  entitlement: {
    title: 'right',
    onlyScan: 'rightOnlyScan',
    testNotice: 'rightTestNotice',
    qrCode: 'rightQrCode',
    attachment: 'rightAttachment',
    notesText: 'rightNotesText',
    signed: 'rightSigned',
  },
  // It is a card, so that the rest is said in the words of the European one.
  isiplus: {
    title: 'isi',
    onlyScan: 'cardOnlyScan',
    testNotice: 'cardTestNotice',
    qrCode: 'cardQrCode',
    attachment: 'cardAttachment',
    notesText: 'isiNotesText',
    signed: 'cardSigned',
  },
};
