import { server } from './open-test-server.mjs';

export default async function close() {
  await server?.close();
}
