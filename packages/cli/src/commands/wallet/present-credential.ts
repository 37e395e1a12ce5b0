import {
  CREDENTIAL_FORMATS,
  type HandedCatalogue,
  type Presented,
  type ShownCredential,
  WalletError,
} from '@prova/reference-wallet';
import { handedCatalogue } from '../../catalogue-source.ts';
import type { Call } from '../../command.ts';
import { environmentMark, openHome } from '../../home.ts';
import { printable } from '../../printable.ts';
import { alignedTable } from '../../table.ts';
import { openTrialWallet } from './trial-wallet.ts';

/** Answers a request, and says what was shown. What the desk makes of it, the desk says. */
export async function presentCredential(call: Call): Promise<number> {
  const { verifier, shown, redirectUri } = await present(
    call,
    await handedCatalogue(call, await openHome(call)),
  );
  const rows = [
    ['shown to', verifier],
    ...shown.flatMap(rowsOf),
    ...(redirectUri === undefined ? [] : [['go on at', redirectUri]]),
  ];
  const said = alignedTable(rows.map((row) => row.map(printable)));
  call.io.stdout(`${environmentMark('test')}${said}\n`);
  return 0;
}

/** Without a catalogue nobody is registered for anything, which whoever is refused need not know of themselves. */
async function present(call: Call, catalogue: HandedCatalogue | undefined): Promise<Presented> {
  const wallet = await openTrialWallet(call, catalogue);
  const format = call.choice('format', CREDENTIAL_FORMATS);
  try {
    return await wallet.present(call.operand(), { ...(format !== undefined && { format }) });
  } catch (error) {
    if (!catalogue && error instanceof WalletError && error.code === 'request-overasks') {
      call.io.stderr('There is no catalogue of rights here, so nobody is registered in one.\n');
    }
    throw error;
  }
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
