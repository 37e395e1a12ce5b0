import { encodeUtf8 } from '@prova/credential';
import type { DeliveryOrder, RefusedReason } from '../delivery-port.ts';
import { digestOf } from '../digest.ts';
import { SUBJECT_LINES } from '../subject-lines.ts';
import type { Reply, Request } from './ask.ts';
import type { EboxSettings } from './configuration.ts';
import { type Failure, failureOf } from './failure.ts';
import { type FormPart, writeForm } from './multipart.ts';

/** What became of a message that was sent. */
export type Publication =
  | { readonly outcome: 'published'; readonly messageId?: string }
  | { readonly outcome: 'refused'; readonly reason: RefusedReason };

/** How a message is framed. */
export interface Framing {
  readonly messageTypeId: string;
  /** By chance. */
  readonly boundary: string;
}

/** A message as it is published: what it is, and a part for each file. Under its idempotency key, in quotes, it is taken once. */
export function publicationRequest(
  settings: EboxSettings,
  order: DeliveryOrder,
  { messageTypeId, boundary }: Framing,
): Request {
  const files = order.documents.map((document, index) => ({
    document,
    httpPartName: `document${index + 1}`,
  }));
  const { eboxType, recipient, sender } = settings.assumed;
  const { nl, fr, de } = SUBJECT_LINES;
  const message = {
    recipient: { eboxType, [recipient]: order.recipient },
    sender: { [sender]: settings.sender },
    senderApplicationId: settings.senderApplicationId,
    messageTypeId,
    // A box shows these three, and all of them.
    subject: { nl, fr, de },
    attachments: files.map(({ document: { bytes, isMain, isSigned }, httpPartName }) => ({
      httpPartName,
      isMainContent: isMain,
      isAttachmentSigned: isSigned,
      digest: digestOf(bytes),
    })),
    isReplyAuthorized: false,
  };
  const parts: readonly FormPart[] = [
    {
      name: 'messageToPublish',
      mediaType: 'application/json',
      bytes: encodeUtf8(JSON.stringify(message)),
    },
    ...files.map(({ document: { name: fileName, mediaType, bytes }, httpPartName: name }) => ({
      ...{ name, fileName, mediaType, bytes },
    })),
  ];
  const { contentType, body } = writeForm(parts, boundary);
  return {
    headers: { 'content-type': contentType, 'idempotency-key': `"${order.idempotencyKey}"` },
    body,
  };
}

/** The message will not do, whoever sends it again. */
const NEVER = [400, 413, 415, 422];

const MESSAGE_ID = /^[A-Za-z0-9._:-]{1,100}$/;

/** What the answer says: 201 published, 409 published before under this key. */
export function publicationIn(
  { recipient }: Pick<DeliveryOrder, 'recipient'>,
  reply: Reply | 'no-answer',
): Publication | Failure {
  if (reply === 'no-answer') return failureOf(reply);
  const { status, body } = reply;
  if (status === 409) return { outcome: 'published' };
  if (NEVER.includes(status)) return { outcome: 'refused', reason: 'message-refused' };
  if (status !== 201) return failureOf(reply);
  const { messageId } = body;
  // It is there, whatever it is called. What would name the recipient is no name for it.
  const isName =
    typeof messageId === 'string' && MESSAGE_ID.test(messageId) && !messageId.includes(recipient);
  return { outcome: 'published', ...(isName && { messageId }) };
}
