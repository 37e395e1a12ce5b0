/** What the browser has of this page. */
export interface PageKeeping {
  /** Whether all files of the page are kept, so that it opens without a network. */
  readonly isKept: () => boolean;
  /** Lets a newer version that waits take this one's place; the page is loaded anew then. Nothing where none waits. */
  readonly takeOver: () => void;
}

/**
 * Has the browser keep this page. `changed` is called when the page has become one that is kept; `newer` when another version of it
 * is complete and waits. A browser that keeps no pages is none the worse with a network.
 */
export async function keepPage(
  workers: ServiceWorkerContainer | undefined,
  script: string,
  { changed, newer }: { readonly changed: () => void; readonly newer: () => void },
): Promise<PageKeeping> {
  let registration: ServiceWorkerRegistration | undefined;
  try {
    registration = await workers?.register(script);
  } catch {
    // Private windows refuse, and pages without TLS.
  }
  const hadVersion = workers?.controller !== null && workers?.controller !== undefined;
  let isReloading = false;

  function watch(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration?.active) newer();
      if (worker.state === 'activated') changed();
    });
  }
  watch(registration?.installing ?? null);
  registration?.addEventListener('updatefound', () => watch(registration.installing));
  if (registration?.waiting) newer();
  workers?.addEventListener('controllerchange', () => {
    if (isReloading || !hadVersion) return;
    isReloading = true;
    location.reload();
  });

  return {
    isKept: () => registration?.active?.state === 'activated',
    takeOver: () => registration?.waiting?.postMessage('take-over'),
  };
}
