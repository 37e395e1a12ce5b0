// A process of its own that opens the folder it is given, says where the server is, and closes on a line of input.
import { createInterface } from 'node:readline';
import { openEmbedded } from '../../src/embedded/embedded-server.ts';

const [folder = ''] = process.argv.slice(2);
const server = await openEmbedded({ folder, allowTemporary: true });
process.stdout.write(`${server.url}\n`);
createInterface(process.stdin).once('line', async () => {
  await server.close();
  process.exit(0);
});
