import { CREDENTIAL_FORMATS, type ShownCredential } from '@prova/reference-wallet';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { printable } from '../../printable.ts';
import { alignedTable } from '../../table.ts';
import { openTrialWallet } from './trial-wallet.ts';

/** Answers a request, and says what was shown. What the desk makes of it, the desk says. */
export async function presentCredential(call: Call): Promise<number> {
  const wallet = await openTrialWallet(call);
  const format = call.choice('format', CREDENTIAL_FORMATS);
  const { verifier, shown, redirectUri } = await wallet.present(call.operand(), {
    ...(format !== undefined && { format }),
  });
  const rows = [
    ['shown to', verifier],
    ...shown.flatMap(rowsOf),
    ...(redirectUri === undefined ? [] : [['go on at', redirectUri]]),
  ];
  const said = alignedTable(rows.map((row) => row.map(printable)));
  call.io.stdout(`${environmentMark('test')}${said}\n`);
  return 0;
}

function rowsOf({ format, type, claims }: ShownCredential): string[][] {
  return [['format', format], ['type', type], ...claimRows(claims)];
}

/** A row for each claim, by its path. */
function claimRows(claims: object, above = ''): string[][] {
  return Object.entries(claims).flatMap(([name, value]: [string, unknown]) => {
    const path = above + name;
    return typeof value === 'object' && value !== null
      ? claimRows(value, `${path}.`)
      : [[path, String(value)]];
  });
}
