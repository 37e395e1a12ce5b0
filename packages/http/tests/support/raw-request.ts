import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection on which anything can be said. */
export async function dial(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}

/** Says something that no HTTP client would, and hears what comes back until the service hangs up. */
export async function rawRequest(url: string, text: string | Uint8Array): Promise<string> {
  const socket = await dial(url);
  socket.write(text);
  return heard(socket);
}

/** All that still comes on a connection. */
export async function heard(socket: Socket): Promise<string> {
  const chunks: Uint8Array[] = [];
  socket.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  socket.resume();
  // Whoever is hung up on while still talking may see a reset; what came before counts.
  await new Promise((resolve) => socket.on('error', resolve).on('close', resolve));
  return Buffer.concat(chunks).toString();
}

/** Lines of an HTTP/1.1 request, after which the service is to hang up. */
export function lines(...head: string[]): string {
  return [...head, 'host: localhost', 'connection: close', '', ''].join('\r\n');
}
