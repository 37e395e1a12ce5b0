import { loadHolders } from '../../src/index.ts';
import { prova } from '../support/command-line.ts';
import { openRealWorkshop } from '../support/officers.ts';
import { openFolder } from '../support/workshop.ts';

test('in an empty folder, and again on the same home', async () => {
  const folder = await openFolder();
  const holders = await loadHolders();
  for (const round of [1, 2]) {
    const { code, stdout, stderr } = await prova(['demo'], { cwd: folder.folder, env: folder.env });
    expect({ round, code, stderr }).toEqual({ round, code: 0, stderr: '' });
    expect(stdout).toMatch(/^TEST\b/);
    for (const { record } of holders) {
      expect(stdout).toMatch(new RegExp(`^  accepted +\\S*${record.id}\\.pdf  `, 'm'));
    }
    expect(stdout).toMatch(/^ {2}rejected /m);
    expect(stdout).toMatch(/^ {2}not-judged /m);
    const shown = holders.length + 2;
    expect(stdout).toContain(`${shown} of ${shown} verdicts as expected.`);
  }
  expect((await folder.list('.prova/cards')).filter((name) => name.startsWith('.'))).toEqual([]);
  await folder.remove();
}, 60_000);

test('a home of the real world is left alone', async () => {
  const shop = await openRealWorkshop();
  const before = await shop.list('.prova');
  const { code, stdout, stderr } = await shop.type(['demo']);
  expect({ code, stdout }).toEqual({ code: 64, stdout: '' });
  expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
  expect(await shop.list('.prova')).toEqual(before);
  await shop.remove();
});
