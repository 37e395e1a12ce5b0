import type { Command, OptionSpec } from '../../command.ts';

/** Where a service listens. */
export const LISTEN_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  port: { value: 'NUMBER', help: 'where it listens; by default 8081' },
  host: { value: 'ADDRESS', help: 'of which network; by default 127.0.0.1, this machine alone' },
};

/** `prova serve registry`: the registry's service, for production. */
export const serveRegistryCommand: Command = {
  name: 'serve registry',
  summary: 'serve the registry: public files, resolver, pages, and the officers’ side',
  options: {
    ...LISTEN_OPTIONS,
    proxies: { value: 'NUMBER', help: 'how many proxies stand before it; by default 0' },
  },
  notes: [
    'PROVA_HOME          the home of the scheme; by default .prova',
    'PROVA_REGISTRY_URL  where others reach it, https://registry.example; by default where it listens',
    'DATABASE_URL        a PostgreSQL, 15 or later; by default the embedded one of PROVA_HOME',
    'PROVA_PG_DIR        for what of the embedded one the user postgres cannot reach, when root runs this;',
    '                    by default /var/lib/prova-postgres',
    'It writes a line of JSON for each request, and ends by SIGTERM once the requests in flight are answered. A proxy ends',
    'TLS, and keeps /metrics from the public.',
  ],
  run: async (call) => (await import('./run-registry.ts')).serveHome(call),
};
