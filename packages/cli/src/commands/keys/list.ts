import { parseCertificate } from '@prova/trust';
import { openScheme, readRegister } from '@prova/trust-registry';
import type { Call, Command } from '../../command.ts';
import { homeFolder } from '../../home.ts';
import { alignedTable } from '../../table.ts';

/** `prova keys list`: which certificates each institution may use. */
export const keysListCommand: Command = {
  name: 'keys list',
  summary: 'list the keys of each institution, with their certificates',
  options: {},
  run: runList,
};

async function runList(call: Call): Promise<number> {
  const scheme = await openScheme(homeFolder(call));
  const { institutions, certificates } = await readRegister(scheme);
  const rows = [...institutions.entries()].flatMap(([id, { bindings }]) =>
    bindings.map(({ thumbprint }) => {
      const known = certificates.get(thumbprint);
      return [id, thumbprint, ...(known ? describe(known) : [])];
    }),
  );
  call.io.stdout(`${scheme.environment.toUpperCase()}\n${alignedTable(rows)}\n`);
  return 0;
}

function describe({ der, pinned }: { der: Uint8Array; pinned: boolean }): string[] {
  const { publicKey, notAfter } = parseCertificate(der);
  const kind = publicKey.type === 'RSA' ? `RSA-${publicKey.bits}` : publicKey.type;
  const until = new Date(notAfter * 1000).toISOString().slice(0, 10);
  return [kind, `until ${until}`, pinned ? 'pinned' : 'of the scheme'];
}
