/** Whether all files of a page are kept, so that it opens without a network. `refused`: this browser, or this window, keeps none. */
export type PageKept = 'kept' | 'coming' | 'refused';

/** What the browser has of this page. */
export interface PageKeeping {
  readonly kept: () => PageKept;
  /** Lets a newer version that waits take this one's place; the page is loaded anew then. Nothing where none waits. */
  readonly takeOver: () => void;
  /** Asks whether there is a newer version. */
  readonly look: () => void;
}

/**
 * Has the browser keep this page. `changed` is called when it became clear whether the page is kept; `newer` when another version of it
 * is complete and waits. A browser that keeps no pages is none the worse with a network.
 */
export async function keepPage(
  workers: ServiceWorkerContainer | undefined,
  script: string,
  {
    changed,
    newer,
    isIdle,
  }: {
    readonly changed: () => void;
    readonly newer: () => void;
    /** Whether nothing would be lost if the page were loaded anew. */
    readonly isIdle: () => boolean;
  },
): Promise<PageKeeping> {
  let registration: ServiceWorkerRegistration | undefined;
  try {
    registration = await workers?.register(script);
  } catch {
    // Private windows refuse, and pages without TLS.
  }
  let hadVersion = workers?.controller !== null && workers?.controller !== undefined;
  let mustReload = false;
  let isReloading = false;

  /** The files of the page are those of another version now; the page follows as soon as it may. */
  function reload(): void {
    if (isReloading || !mustReload || !isIdle()) return;
    isReloading = true;
    location.reload();
  }

  function watch(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration?.active) newer();
      if (worker.state === 'activated' || worker.state === 'redundant') changed();
    });
  }
  watch(registration?.installing ?? null);
  registration?.addEventListener('updatefound', () => watch(registration.installing));
  if (registration?.waiting) newer();
  workers?.addEventListener('controllerchange', () => {
    // The first version takes over a page that is it already.
    mustReload ||= hadVersion;
    hadVersion = true;
    reload();
  });

  return {
    kept: () => keptBy(registration),
    takeOver() {
      reload();
      registration?.waiting?.postMessage('take-over');
    },
    look: () => registration?.update().catch(() => undefined),
  };
}

/** A version that is on its way is the installing one; one that did not come whole is gone. */
function keptBy(registration: ServiceWorkerRegistration | undefined): PageKept {
  if (registration?.active?.state === 'activated') return 'kept';
  const isComing = registration?.installing ?? registration?.waiting ?? registration?.active;
  return isComing ? 'coming' : 'refused';
}
