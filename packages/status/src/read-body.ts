/** The body of an answer, `undefined` where it has more octets than it may: then nothing more of it is read. Rejects where the line is lost, or time is up. */
export async function readBody(
  { body }: Pick<Response, 'body'>,
  most: number,
): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.length;
    if (length > most) return undefined;
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
