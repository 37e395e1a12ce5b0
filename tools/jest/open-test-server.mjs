/** The server of all tests, while they run: with nobody else there it would start and stop for each of them. */
export let server;

export default async function open() {
  const { openTestServer } = await import('../../packages/testing/dist/test-database.js').catch(
    askToBuild,
  );
  server = await openTestServer();
  process.env.PROVA_TEST_SERVER = server.url;
}

/** Threads and child processes of tests run what was built, and so does this. */
function askToBuild(error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  throw new Error('Tests run what was built: `pnpm build`, then again.', { cause: error });
}
