import { rename } from 'node:fs/promises';
import { openScheme } from '@prova/trust-registry';
import { Call } from '../../src/command.ts';
import { demoCommand } from '../../src/demo/demo.ts';
import { enterIssuers } from '../../src/demo/enter-issuers.ts';
import { INSTITUTIONS_FILE, loadInstitutions } from '../../src/demo/holders.ts';
import { commandLine } from '../../src/demo/prova.ts';
import { NEVER } from '../support/command-line.ts';
import { NOW } from '../support/moment.ts';
import { openFolder, PATIENCE } from '../support/workshop.ts';

test(
  'a home from before there were wallets issues on paper alone and says so; what is missing is registered once it is there',
  async () => {
    const folder = await openFolder();
    let stderr = '';
    const io = {
      stdout: () => undefined,
      stderr: (text: string) => {
        stderr += text;
      },
      stdin: (async function* () {})(),
      env: folder.env,
      cwd: folder.folder,
      now: () => Date.parse(NOW),
      isTerminal: false,
      stopped: NEVER,
    };
    const prova = commandLine(io);
    await prova(...['registry', 'init', '--institutions', INSTITUTIONS_FILE, '--now', NOW]);
    await prova('registry', 'publish', '--now', NOW);
    const scheme = await openScheme(folder.at('.prova'));
    const seals = folder.at('.prova', 'registry', 'wallet-seals');
    await rename(seals, `${seals}.away`);

    const typed: string[] = [];
    const enter = () => {
      typed.length = 0;
      stderr = '';
      return enterIssuers(new Call(demoCommand, [], io), scheme, (...words) => {
        typed.push(words.slice(0, 2).join(' '));
        return prova(...words);
      });
    };
    const { length } = await loadInstitutions();
    const times = (name: string) => typed.filter((each) => each === name).length;
    await enter();
    expect(stderr).toMatch(/^\S+ was made before institutions had keys for wallets, [^\n]+\.\n$/);
    expect([times('issuer enter'), times('keys register')]).toEqual([length, length]);
    await enter();
    expect([typed, stderr]).toEqual([[], expect.stringContaining('PROVA_HOME')]);
    await rename(`${seals}.away`, seals);
    await enter();
    expect([times('issuer enter'), times('keys register'), stderr]).toEqual([0, length, '']);
    await enter();
    expect([typed, stderr]).toEqual([[], '']);
    await folder.remove();
  },
  PATIENCE,
);
