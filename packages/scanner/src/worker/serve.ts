import type { Evidence } from '@prova/credential';
import { unreadFile } from '@prova/reader';
import { TrustError } from '@prova/trust';
import { judgedToken } from '@prova/verifier';
import type { Desk, Judgement } from '../desk/desk.ts';
import { deskWords } from '../desk/desk-words.ts';
import { type Fetch, updateDesk } from '../desk/update.ts';
import type { FrameGiven, Services, Verified } from './services.ts';

/** What a worker brings along: everything that is of the browser. */
export interface Workshop {
  openDesk(scheme: Parameters<Services['open']>[0]['scheme']): Promise<Desk>;
  /** All that a file says. */
  readFile(bytes: Uint8Array): Promise<Evidence>;
  /** The texts of the codes in a picture of the camera; none where it shows none. */
  readFrame(picture: FrameGiven['picture']): Promise<readonly string[]>;
  readonly fetchFile: Fetch;
}

/** The services of a worker. Before `open` the others wait for it, and reject with it. */
export function serveDesk(workshop: Workshop): Services {
  const opening = deferred<Desk>();
  const desk = opening.promise;
  const present = presentScan();

  async function judge(scan: number, evidence: Evidence, judgement: Judgement): Promise<Verified> {
    present.read(scan, evidence);
    const judged = await (await desk).judge(evidence, judgement);
    return { ...judged, token: judgedToken(evidence, judged.report) };
  }

  return {
    open({ scheme, now }) {
      opening.resolve(workshop.openDesk(scheme));
      return desk.then((made) => made.state(now));
    },
    text({ scan, text, judgement }) {
      present.begin(scan);
      return judge(scan, { kind: 'text', text }, judgement);
    },
    async file({ scan, bytes, judgement }) {
      present.begin(scan);
      return judge(scan, await workshop.readFile(bytes), judgement);
    },
    unread({ scan, judgement }) {
      present.begin(scan);
      return judge(scan, unreadFile('time-limit'), judgement);
    },
    async frame({ scan, picture, judgement }) {
      present.begin(scan);
      const evidence = seen(await workshop.readFrame(picture));
      return evidence && judge(scan, evidence, judgement);
    },
    async again({ scan, judgement }) {
      const evidence = present.evidence(scan);
      return evidence && judge(scan, evidence, judgement);
    },
    async say({ verdict, language }) {
      const words = await deskWords(language);
      return { ...words.verdicts[verdict], language: words.language };
    },
    async forget({ scan }) {
      present.begin(scan);
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
      const outcome = await updateDesk(made, workshop.fetchFile, now);
      return { ...outcome, state: made.state(now) };
    },
  };
}

/**
 * What was read in the scan that is on the screen. It is kept as long and no longer, and what an older scan reads when the next has
 * begun is nobody's.
 */
function presentScan() {
  let present = 0;
  let evidence: Evidence | undefined;
  return {
    begin(scan: number): void {
      if (scan <= present) return;
      present = scan;
      evidence = undefined;
    },
    read(scan: number, found: Evidence): void {
      if (scan === present) evidence = found;
    },
    evidence: (scan: number) => (scan === present ? evidence : undefined),
  };
}

function deferred<T>() {
  let resolve: (value: T | Promise<T>) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  // Whoever waits for it is told.
  promise.catch(() => undefined);
  return { promise, resolve };
}

/** What a picture of the camera says. Of several codes in it, the verifier takes the one that is ours. */
function seen(texts: readonly string[]): Evidence | undefined {
  const [text] = texts;
  if (text === undefined) return undefined;
  if (texts.length === 1) return { kind: 'text', text };
  return { kind: 'file', medium: 'unknown', attachments: [], qrTexts: texts, findings: [] };
}
