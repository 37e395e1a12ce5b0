import { openTestServer } from '../../packages/testing/dist/test-database.js';

/** The server of all tests, while they run: with nobody else there it would start and stop for each of them. */
export let server;

export default async function open() {
  server = await openTestServer();
  process.env.PROVA_TEST_SERVER = server.url;
}
