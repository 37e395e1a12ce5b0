import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeUtf8 } from '@prova/credential';
import { errno, nodePlatform } from '@prova/platform-node';
import type { DeliveryOrder, DeliveryPort } from '../delivery-port.ts';
import { digestOf } from '../digest.ts';
import { requireOrder } from '../require-order.ts';
import { retryAt } from '../retry-schedule.ts';
import { SUBJECT_LINES } from '../subject-lines.ts';

export interface OutboxOrder {
  /** Made where it is missing; nobody but its owner reads it. */
  readonly folder: string;
  /** Epoch seconds. */
  readonly now: () => number;
}

/**
 * Delivers into a folder, from which somebody else carries on: a folder for each message, whole or not there at all.
 *
 *     outbox/3f0c…/message.json, 1.pdf
 *
 * The name follows from the idempotency key, so that a message is there once. Names say nothing of anybody; `message.json` names the
 * recipient. Folders have the mode 0700, files 0600. Whether the person agreed is for whoever carries on; no message is ever taken away here. What a
 * crash left half written goes with a message an hour or two later, also where its own is sent no more.
 */
export function outboxDelivery({ folder, now }: OutboxOrder): DeliveryPort {
  let lookedAt = Number.NEGATIVE_INFINITY;
  return {
    async deliver(order) {
      const messageId = messageIdOf(requireOrder(order));
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        // Not with each message: all that wait to be carried on lie here too.
        if (now() - lookedAt >= ABANDONED) {
          lookedAt = now();
          await removeAbandoned(folder, lookedAt);
        }
        await putMessage(folder, messageId, filesOf(order, messageId));
        return { outcome: 'delivered', messageId };
      } catch (error) {
        // Anything but an answer of the file system is a fault of ours.
        if (errno(error) === undefined) throw error;
        const again = retryAt(now(), order.attempt);
        return { outcome: 'unreachable', reason: 'outbox-unwritable', retryAt: again };
      }
    },
  };
}

function messageIdOf({ idempotencyKey }: DeliveryOrder): string {
  return Buffer.from(nodePlatform.sha256(encodeUtf8(idempotencyKey))).toString('hex', 0, 16);
}

type Files = ReadonlyMap<string, Uint8Array>;

function filesOf({ recipient, documents, languages, kind }: DeliveryOrder, messageId: string) {
  const attachments = documents.map(({ name, mediaType, bytes, isMain, isSigned }, index) => ({
    file: `${index + 1}.${mediaType === 'application/pdf' ? 'pdf' : 'bin'}`,
    name,
    mediaType,
    isMainContent: isMain,
    isAttachmentSigned: isSigned,
    digest: digestOf(bytes),
  }));
  const message = {
    ...{ messageId, recipient: { ssin: recipient }, kind, languages, subject: SUBJECT_LINES },
    attachments,
  };
  const files = new Map<string, Uint8Array>();
  documents.forEach(({ bytes }, index) => {
    files.set(attachments[index]?.file ?? '', bytes);
  });
  return files.set('message.json', encodeUtf8(`${JSON.stringify(message, null, 2)}\n`));
}

/** Seconds after which nobody is writing a draft any more. */
const ABANDONED = 3_600;

/** Drafts of messages that were never sent again, such as of a document that was withdrawn meanwhile: they say for whom it was, and nobody would look for them. */
async function removeAbandoned(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^\.[0-9a-f]{32}\.draft$/.test(name)) continue;
    const draft = join(folder, name);
    // Another process may be as far.
    const { mtimeMs = now * 1_000 } = (await stat(draft).catch(() => undefined)) ?? {};
    if (mtimeMs / 1_000 < now - ABANDONED) await rm(draft, { recursive: true, force: true });
  }
}

/** Writes a draft beside its place and moves it there. What a crash left of an earlier draft goes first. */
async function putMessage(folder: string, messageId: string, files: Files): Promise<void> {
  const draft = join(folder, `.${messageId}.draft`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  try {
    for (const [name, bytes] of files) await writeWhole(join(draft, name), bytes);
    // A folder that has files is never replaced: the message was put there before.
    await rename(draft, join(folder, messageId)).catch((error: unknown) => {
      if (!['ENOTEMPTY', 'EEXIST'].includes(errno(error) ?? '')) throw error;
    });
    await syncFolder(folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Without it a power cut may take the name of what was said to be delivered. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
