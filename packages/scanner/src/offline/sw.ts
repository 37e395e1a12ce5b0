import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

/** All files of the page with the hash of each. Put in by whoever serves it: only there is known what belongs to it. */
declare const __PROVA_FILES__: { url: string; revision: string }[];

/** The part of a service worker that the page's own types do not know. */
declare const self: {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listen: (event: { data: unknown }) => void): void;
};

// All or nothing: where one file is missing, the version before stays, or none.
precacheAndRoute(__PROVA_FILES__, { directoryIndex: 'index.html', cleanURLs: false });
cleanupOutdatedCaches();

// A newer version waits until the page has nothing on it that would be lost.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});
