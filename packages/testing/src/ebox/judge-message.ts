import { createHash } from 'node:crypto';
import type { EboxFixtureSettings, EboxRequest } from './ebox-request.ts';

/** A message as its reader will find it. */
export interface TakenMessage {
  readonly messageId: string;
  readonly recipient: string;
  readonly subject: Readonly<Record<string, string>>;
  readonly messageTypeId: string;
  readonly files: readonly TakenFile[];
}

export interface TakenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly isMainContent: boolean;
  readonly isAttachmentSigned: boolean;
}

const MEMBERS = [
  ...['attachments', 'isReplyAuthorized', 'messageTypeId', 'recipient', 'sender'],
  ...['senderApplicationId', 'subject'],
].join();
const ATTACHMENT_MEMBERS = 'digest,httpPartName,isAttachmentSigned,isMainContent';
const MOST_FILES = 6;

/** A message that a document provider would take, or what is wrong with it. Forms are read by the platform, and not by us. */
export async function judgeMessage(
  { headers, body }: EboxRequest,
  { sender, senderApplicationId, messageTypes }: EboxFixtureSettings,
): Promise<Omit<TakenMessage, 'messageId'> | string> {
  const type = headers['content-type'] ?? '';
  const form = await new Response(Buffer.from(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
  if (form === undefined) return 'no form';
  const described = form.get('messageToPublish');
  if (typeof described !== 'string') return 'no messageToPublish';
  const message = Object(JSON.parse(described));
  if (named(message) !== MEMBERS) return `members ${named(message)}`;
  const { recipient, attachments, subject, messageTypeId } = message;
  if (named(recipient) !== 'eboxType,ssin' || recipient.eboxType !== 'citizen') return 'recipient';
  if (!/^\d{11}$/.test(recipient.ssin)) return 'recipient';
  if (named(message.sender) !== 'enterpriseNumber') return 'sender';
  if (message.sender.enterpriseNumber !== sender) return 'sender';
  if (message.senderApplicationId !== senderApplicationId) return 'application';
  if (!Object.values(messageTypes).includes(messageTypeId)) return 'message type';
  if (named(subject) !== 'de,fr,nl' || !Object.values(subject).every(Boolean)) return 'subject';
  if (message.isReplyAuthorized !== false || !Array.isArray(attachments)) return 'attachments';
  const files: TakenFile[] = [];
  for (const attachment of attachments) {
    const file = await fileOf(form, attachment);
    if (typeof file === 'string') return file;
    files.push(file);
  }
  const parts = [...form.keys()];
  const isWhole = parts.length === files.length + 1 && new Set(parts).size === parts.length;
  if (!isWhole || files.length < 1 || files.length > MOST_FILES) return 'parts';
  if (files.filter(({ isMainContent }) => isMainContent).length !== 1) return 'main content';
  return { recipient: recipient.ssin, subject, messageTypeId, files };
}

/** The file that an attachment is about. */
async function fileOf(form: FormData, attachment: unknown): Promise<TakenFile | string> {
  const { httpPartName, digest, isMainContent, isAttachmentSigned } = Object(attachment);
  if (named(attachment) !== ATTACHMENT_MEMBERS) return 'attachment';
  const part = form.get(httpPartName);
  if (part === null || typeof part === 'string') return 'no such part';
  const bytes = new Uint8Array(await part.arrayBuffer());
  const sha256 = createHash('sha256').update(bytes).digest('base64url');
  if (digest.digestMethod !== 'sha_256' || digest.digestValue !== sha256) return 'digest';
  const { name, type: mediaType } = part;
  return { name, mediaType, bytes, isMainContent, isAttachmentSigned };
}

/** The members of an object, in order. */
function named(value: unknown): string {
  return Object.keys(Object(value)).sort().join();
}
