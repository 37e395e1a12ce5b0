import { createHash } from 'node:crypto';

/** The name of a job as a UUID (RFC 9562 §5.8), the form that engines have for it: the same for the same name. */
export function jobId(queue: string, id: string): string {
  const digest = createHash('sha256').update(`${queue}\0${id}`).digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  return digest.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
