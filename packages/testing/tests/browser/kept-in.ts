import type { Page } from 'playwright-core';

/** All that a page keeps in its browser, as one text to search: storage, caches but for programs, databases, address and title. */
export function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts = [
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      location.href,
      document.title,
    ];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        texts.push(request.url);
        // Libraries are no place for names.
        if (!/\/assets\//.test(request.url))
          texts.push(await ((await cache.match(request))?.text() ?? ''));
      }
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of database.objectStoreNames) {
        const values = await new Promise<unknown[]>((resolve) => {
          const asked = database.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => resolve(asked.result);
        });
        for (const value of values)
          texts.push(new TextDecoder('latin1').decode(value as Uint8Array));
      }
    }
    return texts.join('\n');
  });
}
