import type { Evidence } from '@prova/credential';
import { unreadFile } from '@prova/reader';
import { TrustError } from '@prova/trust';
import type { Desk, Judged, Judgement } from '../desk/desk.ts';
import { type Fetch, updateDesk } from '../desk/update.ts';
import type { FrameGiven, Services } from './services.ts';

/** What a worker brings along: everything that is of the browser. */
export interface Workshop {
  openDesk(scheme: Parameters<Services['open']>[0]['scheme']): Promise<Desk>;
  /** All that a file says. Never rejects. */
  readFile(bytes: Uint8Array): Promise<Evidence>;
  /** The texts of the codes in a picture of the camera; none where it shows none. */
  readFrame(picture: FrameGiven['picture']): Promise<readonly string[]>;
  readonly fetchFile: Fetch;
}

/** The services of a worker. Before `open` the others wait for it. */
export function serveDesk(workshop: Workshop): Services {
  let opened: (desk: Desk) => void;
  const desk = new Promise<Desk>((resolve) => {
    opened = resolve;
  });

  /** Kept while it is on the screen, and no longer. */
  let last: Evidence | undefined;

  async function judge(evidence: Evidence, judgement: Judgement): Promise<Judged> {
    last = evidence;
    return (await desk).judge(evidence, judgement);
  }

  return {
    async open({ scheme, now }) {
      const made = await workshop.openDesk(scheme);
      opened(made);
      return made.state(now);
    },
    text: ({ text, judgement }) => judge({ kind: 'text', text }, judgement),
    file: async ({ bytes, judgement }) => judge(await workshop.readFile(bytes), judgement),
    unread: ({ judgement }) => judge(unreadFile('time-limit'), judgement),
    async frame({ picture, judgement }) {
      const evidence = seen(await workshop.readFrame(picture));
      return evidence && judge(evidence, judgement);
    },
    async again({ judgement }) {
      return last && judge(last, judgement);
    },
    async forget() {
      last = undefined;
    },
    async snapshot({ bytes, now }) {
      const made = await desk;
      try {
        const outcome = await made.takeSnapshot(bytes);
        return { outcome, state: made.state(now) };
      } catch (error) {
        if (error instanceof TrustError) return { outcome: error.code, state: made.state(now) };
        throw error;
      }
    },
    async update({ now }) {
      const made = await desk;
      const outcome = await updateDesk(made, workshop.fetchFile);
      return { ...outcome, state: made.state(now) };
    },
    state: async ({ now }) => (await desk).state(now),
  };
}

/** What a picture of the camera says. Of several codes in it, the verifier takes the one that is ours. */
function seen(texts: readonly string[]): Evidence | undefined {
  const [text] = texts;
  if (text === undefined) return undefined;
  if (texts.length === 1) return { kind: 'text', text };
  return { kind: 'file', medium: 'unknown', attachments: [], qrTexts: texts, findings: [] };
}
