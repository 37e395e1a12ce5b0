import { resolve } from 'node:path';
import { nodePlatform } from '@prova/platform-node';
import { exportSnapshot, openScheme } from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark, homeFolder } from '../../home.ts';
import { alignedTable } from '../../table.ts';

/** Copies the last release, and names the root to believe it by: that one travels another way. */
export async function exportList(call: Call): Promise<number> {
  const out = resolve(call.io.cwd, call.required('out'));
  const scheme = await openScheme(homeFolder(call));
  const { environment, home, root } = scheme;
  const named = call.option('catalogue');
  const catalogue = named === undefined ? undefined : resolve(call.io.cwd, named);
  await exportSnapshot(scheme, out, catalogue);
  const rows = [
    ['trust list', out],
    ...(catalogue === undefined ? [] : [['catalogue of rights', catalogue]]),
    ['its root', home.root(environment)],
    ['SHA-256 of it', Buffer.from(nodePlatform.sha256(root)).toString('hex')],
  ];
  call.io.stdout(`${environmentMark(environment)}${alignedTable(rows)}\n`);
  return 0;
}
