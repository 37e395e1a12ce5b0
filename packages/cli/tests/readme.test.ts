import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { builtProcess } from '@prova/testing';
import { openFolder } from './support/workshop.ts';

/** Three quarters of a minute; on a machine with other things to do it took three. */
const LONGEST = 900_000;

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test(
  'the commands of the README run, in an empty folder and in their order',
  async () => {
    const [, script = ''] = /```sh\n(.*?)```/s.exec(readme) ?? [];
    const folder = await openFolder();
    const program = await builtProcess('prova');
    const { PATH = '' } = process.env;
    const ended = spawnSync('sh', ['-e'], {
      cwd: folder.folder,
      input: `prova() { '${process.execPath}' '${program}' "$@"; }\n${script}\nprova --version`,
      encoding: 'utf8',
      env: { PATH, ...folder.env },
    });
    // prova inspect warns also where its output goes to a file.
    expect(ended.stderr).toMatch(/^(NOT VERIFIED: .*\n)?$/);
    expect(ended.status).toBe(0);
    expect(ended.stdout).toMatch(/\nprova \d+\.\d+\.\d+\n$/);
    await folder.remove();
  },
  LONGEST,
);
