import { openOffice, queryBatch } from '@prova/status';
import type { Call } from '../../command.ts';
import { requireFile, streamInput } from '../../files.ts';
import { environmentMark } from '../../home.ts';
import { homeCatalogue, officeOrder, withStatus } from '../../status-home.ts';

/** Answers a file of persons on standard output, and says beside it where nothing is real. */
export async function queryFile(call: Call): Promise<number> {
  const name = call.option('in') ?? '-';
  const [enterpriseNumber, rights] = [call.required('partner'), call.required('rights')];
  await requireFile(name, call.io);
  return withStatus(call, async (home) => {
    const catalogue = await homeCatalogue(call, home);
    const office = openOffice(officeOrder(call, home, () => catalogue?.()));
    const answers = await queryBatch(office, {
      enterpriseNumber,
      actor: 'operator',
      rights: rights.split(','),
      date: call.option('date'),
      bytes: streamInput(name, call.io),
      // Who runs this command is no partner, whom somebody could withdraw.
      requireStill: async () => undefined,
    });
    call.io.stderr(environmentMark(home.environment));
    for await (const piece of answers) call.io.stdout(Buffer.from(piece).toString('utf8'));
    return 0;
  });
}
