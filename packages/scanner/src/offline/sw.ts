import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { ASK_SHARED, SHARE_PATH, type Shared, sharedIn } from './shared.ts';

/** All files of the page with the hash of each. Put in by whoever serves it: only there is known what belongs to it. */
declare const __PROVA_FILES__: { url: string; revision: string }[];

interface FetchEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** The part of a service worker that the page's own types do not know. */
declare const self: {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listen: (event: MessageEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void;
};

// What is shared with the page comes as a form. It is about a person, so it is held, handed over once, and never kept.
let shared: Shared | undefined;
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'POST' && new URL(url).pathname === SHARE_PATH) {
    event.respondWith(takeIn(event.request));
  }
});

async function takeIn(request: Request): Promise<Response> {
  shared = sharedIn(await request.formData());
  return Response.redirect('/', 303);
}

// All or nothing: where one file is missing, the version before stays, or none.
precacheAndRoute(__PROVA_FILES__, { directoryIndex: 'index.html', cleanURLs: false });
cleanupOutdatedCaches();

self.addEventListener('message', ({ data, ports }) => {
  // A newer version waits until the page has nothing on it that would be lost.
  if (data === 'take-over') void self.skipWaiting();
  if (data === ASK_SHARED) {
    ports[0]?.postMessage(shared);
    shared = undefined;
  }
});
