/** The reader takes files of 20 MB. */
const MOST_BYTES = 20_000_000;

/** What a file holds. What is larger is refused by its size, so no more of it is read than shows that. Rejects as `Blob` does. */
export async function fileBytes(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
}

/** Whether a file is gone, or may not be read (File API §8). */
export function isOfFile(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    ['NotFoundError', 'NotReadableError', 'SecurityError'].includes(error.name)
  );
}
