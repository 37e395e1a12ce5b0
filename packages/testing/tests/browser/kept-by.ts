import type { JSHandle, Page } from 'playwright-core';

/** The values of a browser's databases, by database and store. */
type Databases = Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;

/** All that the databases of a page hold, there in the page: some keys cannot leave it. */
export function databasesOf(page: Page): Promise<JSHandle<Databases>> {
  return page.evaluateHandle(async () => {
    const answerOf = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        asked.onsuccess = () => resolve(asked.result);
      });
    const databases: Record<string, Record<string, unknown[]>> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answerOf(indexedDB.open(name));
      const stores: Record<string, unknown[]> = {};
      for (const store of database.objectStoreNames) {
        stores[store] = await answerOf(database.transaction(store).objectStore(store).getAll());
      }
      database.close();
      databases[name] = stores;
    }
    return databases;
  });
}

/** All that the browser keeps of a page, and what stands above it, as one text to be searched. What is signed is there taken apart too. */
export async function keptBy(page: Page): Promise<string> {
  const databases = await databasesOf(page);
  return databases.evaluate(async (kept) => {
    const texts = [
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      location.href,
      document.title,
    ];

    function read(value: unknown): void {
      if (value instanceof Uint8Array) texts.push(new TextDecoder('latin1').decode(value));
      else if (typeof value === 'string') texts.push(value, ...value.split('.').map(decoded));
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(read);
    }

    /** The JSON in a part of a token. */
    function decoded(part: string): string {
      try {
        return atob(part.replaceAll('-', '+').replaceAll('_', '/'));
      } catch {
        return '';
      }
    }

    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        texts.push(request.url);
        // Libraries are no place for names.
        if (!/\/assets\//.test(request.url))
          texts.push(await ((await cache.match(request))?.text() ?? ''));
      }
    }
    read(kept);
    return texts.join('\n');
  });
}
