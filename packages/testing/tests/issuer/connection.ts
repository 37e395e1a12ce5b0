import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection on which anything can be said. */
export async function dial(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}

/** All that still comes on a connection, until the service hangs up. */
export async function heard(socket: Socket): Promise<string> {
  const chunks: Uint8Array[] = [];
  socket.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  socket.resume();
  // Whoever is hung up on while still talking may see a reset; what came before counts.
  await new Promise((resolve) => socket.on('error', resolve).on('close', resolve));
  return Buffer.concat(chunks).toString();
}

/** The head of an HTTP/1.1 request after which the service is to hang up. */
export function headOf(request: string, headers: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${request} HTTP/1.1`, 'host: localhost', 'connection: close', ...lines, '', ''].join(
    '\r\n',
  );
}
