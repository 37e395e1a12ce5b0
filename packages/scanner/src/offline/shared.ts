/** Where a phone sends what its owner shares with this page (Web Share Target), and what the page asks its service worker for. */
export const SHARE_PATH = '/share';
export const ASK_SHARED = 'what was shared';

/** A file, or a text, that another app gave. */
export type Shared = File | string;

/** What a share holds, if it is something to read. */
export function sharedIn(form: FormData): Shared | undefined {
  const file = form.get('file');
  if (file instanceof File) return file;
  const text = form.get('text');
  return typeof text === 'string' && text !== '' ? text : undefined;
}

const PATIENCE_MS = 2_000;

/** Asks the service worker for what was shared; it gives it once, and keeps it nowhere but in its own short life. */
export async function takeShared(worker: ServiceWorker | null): Promise<Shared | undefined> {
  if (!worker) return undefined;
  return new Promise((resolve) => {
    // A worker of another version does not answer.
    setTimeout(resolve, PATIENCE_MS);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Shared | undefined>) => resolve(data);
    worker.postMessage(ASK_SHARED, [port2]);
  });
}
