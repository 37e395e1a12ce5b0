import { loadPersonas } from '../../src/demo/social/personas.ts';
import { loadHolders } from '../../src/index.ts';
import { prova } from '../support/command-line.ts';
import { openRealWorkshop } from '../support/officers.ts';
import { expectDone, openFolder } from '../support/workshop.ts';

test('in an empty folder, and on the same home once an institution is suspended', async () => {
  const folder = await openFolder();
  // In processes of their own, by the clock of the machine: the library of the wallet asks no other.
  const type = (words: readonly string[]) => prova(words, { cwd: folder.folder, env: folder.env });
  const holders = await loadHolders();
  const first = await expectDone(type(['demo']));
  expect(first.stderr).toBe('');
  expect(first.stdout).toMatch(/^TEST\b/);
  for (const { record } of holders) {
    expect(first.stdout).toMatch(new RegExp(`^  accepted +\\S*${record.id}\\.pdf  `, 'm'));
  }
  expect(first.stdout).toMatch(/^ {2}rejected /m);
  expect(first.stdout).toMatch(/^ {2}not-judged /m);
  // The card that is printed is in a wallet too, in both formats; and another one, which was withdrawn.
  expect(first.stdout.match(/^ {2}accepted +a wallet, (SD-JWT VC|mdoc) /gm)).toHaveLength(5);
  // An ISI+ card in the wallets of both parents: what one loses is theirs alone, and the card’s own end is that of both.
  expect(first.stdout).toMatch(/^ {2}rejected +a wallet, .*phone was stolen/m);
  expect(first.stdout).toMatch(/^ {2}accepted +a wallet, .*of the other parent does not/m);
  expect(first.stdout).toMatch(/^ {2}rejected +a wallet, .*ends for both/m);
  expect(first.stdout).toMatch(/^ {2}rejected +a wallet, mdoc .*withdrawn/m);
  const proofs = (await loadPersonas()).flatMap((persona) => persona.proofs ?? []);
  for (const { id } of proofs) {
    expect(first.stdout).toMatch(new RegExp(`^  accepted +\\S*${id}\\.pdf  `, 'm'));
  }
  const shown = holders.length + 2 + proofs.length + 8;
  expect(first.stdout).toContain(`${shown} of ${shown} verdicts as expected.`);
  // What people are told of their rights, and what somebody who asks behind their back is told.
  expect(first.stdout).toMatch(/^ {2}yes +be\.local\.museum-x\.reduced /m);
  expect(first.stdout).toMatch(/^ {2}unknown +be\.local\.museum-x\.reduced .*no data/m);
  expect(first.stdout).toMatch(/^ {2}refused +be\.transport\.war +A museum /m);
  expect(first.stdout).toMatch(/^ {2}refused +the status behind it +The museum asks a wallet why/m);
  expect(first.stdout).toMatch(
    /^ {2}refused +the status behind it +A desk that asks a wallet all/m,
  );
  expect(
    first.stdout.match(/^ {2}yes +be\.local\.museum-x\.reduced +(A museum|The same|It asks)/gm),
  ).toHaveLength(3);
  expect(first.stdout).toMatch(/^ {2}no +be\.local\.museum-x\.reduced +.*was withdrawn/m);
  expect(first.stdout).toMatch(/^(\d+) of \1 answers as expected\.$/m);
  for (const { register } of await loadPersonas()) {
    expect(first.stdout).not.toContain(register.ssin);
    expect(first.stdout).not.toContain(register.familyName);
  }
  // Answers are for a program; that nothing of them is real is said beside them.
  const asked = ['--partner', '0000001285', '--rights', 'be.transport.war'];
  const file = ['--in', '.prova/records/asked.ndjson'];
  const answers = await expectDone(type(['status', 'query', ...asked, ...file]));
  expect(answers.stdout).toMatch(/^\{.*\}\n$/s);
  expect(answers.stderr).toBe('TEST – nothing here is real\n');
  expect((await folder.list('.prova/cards')).filter((name) => name.startsWith('.'))).toEqual([]);

  // What the README has people try: the others get their cards, and it is said who does not.
  const suspend = ['registry', 'suspend', '--institution', 'BE:0120'];
  await expectDone(type([...suspend, '--as', 'Alma', '--reason', 'trial']));
  const { code, stdout, stderr } = await type(['demo']);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  expect(stderr).toMatch(/^line 1: institution-suspended: /);
  expect(stdout).toMatch(/^ {2}accepted .*icelandic\.pdf /m);
  expect(stdout).not.toContain('all-fields');
  expect(stdout).not.toContain('a wallet');
  expect(stdout).not.toMatch(/^ {2}rejected /m);
  expect(await folder.list('.prova/cards')).not.toContain('BE-0120');
  await folder.remove();
}, 600_000);

test('a home of the real world is left alone', async () => {
  const shop = await openRealWorkshop();
  const before = await shop.list('.prova');
  const { code, stdout, stderr } = await shop.type(['demo']);
  expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
  expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
  expect(await shop.list('.prova')).toEqual(before);
  await shop.remove();
});
