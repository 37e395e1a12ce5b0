import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The lines of the README's blocks in one language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(
    ([, block = '']) => block,
  );
}

// A checkout in all but its own .prova: the commands make theirs in the folder they are typed in.
const checkout = mkdtempSync(join(tmpdir(), 'prova-readme-'));
afterAll(() => rmSync(checkout, { recursive: true, force: true }));
for (const name of ['package.json', 'tools', 'node_modules', 'packages', 'fixtures']) {
  symlinkSync(join(root, name), join(checkout, name));
}

const shell = { cwd: checkout, encoding: 'utf8', shell: true, timeout: 120_000 } as const;

test('the README’s commands run, word for word and in their order', () => {
  const commands = blocks('sh').flatMap((block) => block.trim().split('\n'));
  expect(commands).toContain('npm start');
  for (const command of commands) {
    // The test cannot run itself.
    if (command === 'npm test') continue;
    const { status, stdout, stderr } = spawnSync(command, { ...shell });
    expect({ command, status, stderr: status === 0 ? '' : stderr + stdout }).toEqual({
      command,
      status: 0,
      stderr: '',
    });
  }
}, 240_000);

test('the README’s library sample runs as it is', () => {
  const [sample = ''] = blocks('js');
  const file = join(root, 'packages/testing/.readme-sample.mjs');
  try {
    writeFileSync(file, sample);
    const { stdout, stderr } = spawnSync(process.execPath, [file], {
      cwd: checkout,
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: 'accepted Marie-Louise\n', stderr: '' });
  } finally {
    rmSync(file, { force: true });
  }
}, 60_000);
