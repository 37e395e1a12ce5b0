/** A file of the page's own server. */
export async function fetchFile(path: string): Promise<Uint8Array> {
  const answer = await fetch(path);
  if (!answer.ok) throw new RangeError(`${answer.status} ${path}`);
  return new Uint8Array(await answer.arrayBuffer());
}
