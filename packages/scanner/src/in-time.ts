/** What work brings, or a rejection when patience ends first. Work goes on then, and whatever comes of it is nobody's. */
export async function inTime<T>(work: Promise<T>, patience: AbortSignal): Promise<T> {
  const done = new AbortController();
  const late = new Promise<never>((_, reject) => {
    const end = () => reject(patience.reason);
    if (patience.aborted) end();
    else patience.addEventListener('abort', end, { once: true, signal: done.signal });
  });
  try {
    return await Promise.race([late, work]);
  } finally {
    done.abort();
  }
}
