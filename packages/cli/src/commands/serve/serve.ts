import type { Command, OptionSpec } from '../../command.ts';
import { ENVIRONMENT_OPTION } from '../../trust-options.ts';

const HOST = {
  value: 'ADDRESS',
  help: 'of which network; by default 127.0.0.1, this machine alone',
};

/** Where a service listens. */
export function listenOptions(port: number): Readonly<Record<string, OptionSpec>> {
  return {
    port: { value: 'NUMBER', help: `where it listens; by default ${port}` },
    host: HOST,
    proxies: { value: 'NUMBER', help: 'how many proxies stand before it; by default 0' },
  };
}

const DATABASE_NOTES = [
  'DATABASE_URL        a PostgreSQL, 15 or later; by default the embedded one of PROVA_HOME',
  'PROVA_PG_DIR        for what of the embedded one the user postgres cannot reach, when root runs this;',
  '                    by default /var/lib/prova-postgres',
];
const END_NOTES = [
  'It writes a line of JSON for each request, and ends by SIGTERM once the requests in flight are answered. A proxy ends',
  'TLS, and keeps /metrics from the public; --proxies says how many there are, so that clients are told apart.',
];

/** `prova serve registry`: the registry's service, for production. */
export const serveRegistryCommand: Command = {
  name: 'serve registry',
  summary: 'serve the registry: public files, resolver, pages, and the officers’ side',
  options: listenOptions(8081),
  notes: [
    'PROVA_HOME          the home of the scheme; by default .prova',
    'PROVA_REGISTRY_URL  where others reach it, https://registry.example; by default where it listens',
    ...DATABASE_NOTES,
    ...END_NOTES,
  ],
  run: async (call) => (await import('./run-registry.ts')).serveHome(call),
};

const HOUSE_NOTES = [
  'PROVA_HOME          the home, with the trust list that clinics have; by default .prova',
  'PROVA_ISSUER_URL    where others reach the issuer, https://issuer.example: addresses of lists, which are signed into every',
  '                    document, begin with it. It must be given where documents are real',
  'PROVA_DATA_KEY_FILE the key under which what is stored of people is sealed; by default keys/data.key of PROVA_HOME',
  'PROVA_SOFTWARE_KEYS see docs/pkcs11.md',
  ...DATABASE_NOTES,
];

/** `prova serve issuer`: the API of the issuer and its lists, for production. */
export const serveIssuerCommand: Command = {
  name: 'serve issuer',
  summary: 'serve the issuer: its API, and the lists of what was withdrawn',
  options: {
    ...listenOptions(8080),
    workers: { value: 'NUMBER', help: 'threads that also work on batches here; by default 0' },
  },
  notes: [
    ...HOUSE_NOTES,
    'PROVA_DESK_URL      the public page that checks a document; its host is printed on every page',
    'PROVA_TIME_STAMP_URL  a time-stamping authority (RFC 3161): seals on pages get a time-stamp each; without it they have none',
    'PROVA_SIGN_IN_ISSUER  the OpenID provider of clerks, with PROVA_SIGN_IN_CLIENT and PROVA_SIGN_IN_SECRET_FILE or',
    '                    PROVA_SIGN_IN_KEY_FILE; without it a trial has a demo provider, and others have no pages for clerks.',
    '                    PROVA_SIGN_IN_SCOPES, _NAME_CLAIM, _ORGANISATION_CLAIM and _ROLES_CLAIM say what it calls things;',
    '                    a role is clerk:BE:0120. It knows the issuer by its address and /signIn/callback',
    'PROVA_HOLDERS_ISSUER  the OpenID provider of citizens, with PROVA_HOLDERS_CLIENT, _SECRET_FILE or _KEY_FILE, _NUMBER_CLAIM, the',
    '                    number by which institutions know them, and _COUNTRY, whose numbers they are; _SCOPES as above. It knows the issuer by /authorize/callback. Without',
    '                    it wallets redeem offers alone; a trial has a demo provider',
    'PROVA_WALLETS_FILE  which wallets may send their holders to it: a list of {"clientId", "redirectUris"}',
    'PROVA_WALLET_PROVIDERS_FILE  who vouches for wallets and their keys: certificates in PEM; PROVA_WALLET_ATTESTATION=required refuses',
    '                    wallets for which nobody does',
    'PROVA_ISSUER_INFO_FILE  what a registrar said of each institution, {"BE:0120": [{"format", "data"}]}, for wallets that want it',
    'PROVA_EBOX_FILE     how documents reach the eBox of a person, with PROVA_EBOX_KEY_FILE, the key of the client there; without them they',
    '                    lie in outbox of PROVA_HOME, from which somebody else carries on',
    ...END_NOTES,
  ],
  run: async (call) => (await import('./run-issuer.ts')).serveIssuer(call),
};

/** `prova serve worker`: works on batches, on as many machines as there are. */
export const serveWorkerCommand: Command = {
  name: 'serve worker',
  summary: 'work on batches until told to stop, beside any number of others',
  options: {
    threads: { value: 'NUMBER', help: 'that sign and judge; by default one a core' },
    port: {
      value: 'NUMBER',
      help: 'where it says how it is, /health and /metrics; by default nowhere',
    },
    host: HOST,
  },
  notes: [
    ...HOUSE_NOTES,
    'By SIGTERM it ends what it has begun and gives back the rest. It makes way for other programs of its machine.',
  ],
  run: async (call) => (await import('./run-worker.ts')).serveWorker(call),
};

/** `prova serve desk`: verdicts for programs, trust for pages, and the page for counters. */
export const serveDeskCommand: Command = {
  name: 'serve desk',
  summary: 'serve the desk: verdicts for the programs of a hospital, and the page for its counters',
  options: {
    ...listenOptions(8082),
    page: {
      value: 'FOLDER',
      help: 'the built page for counters; by default the one that was built here',
    },
    readers: { value: 'NUMBER', help: 'threads that take files apart; by default 1' },
    ...ENVIRONMENT_OPTION,
  },
  notes: [
    'PROVA_HOME          the home, with the roots that prova trust update pinned; by default .prova',
    'PROVA_DESK_URL      where others reach it, https://desk.example; by default where it listens',
    'PROVA_HOLDERS_URL   where holders look at their documents, https://issuer.example/my; the page for counters leads there',
    'PROVA_REGISTRY_URL  whose trust list it fetches, every quarter of an hour, with the lists of withdrawn documents; without it',
    '                    it fetches nothing, and prova trust update by a timer does',
    'PROVA_DESK_KEY      the key with which it asks wallets: a key file, or a .json with the place of a key in a token; with',
    '                    PROVA_DESK_CERTIFICATE_FILE, PEM, and those above it. Without them it asks no wallet. It needs PROVA_DESK_URL',
    '                    then, in https. PROVA_DESK_CLIENT_ID is x509_hash unless it is x509_san_dns; PROVA_DESK_SCHEMES are those of the',
    '                    links, with spaces; PROVA_DESK_VERIFIER_INFO_FILE is what a registrar gave, a list of {"format", "data"};',
    '                    PROVA_DESK_PROGRAM_TOKEN_FILE holds the bearer token of programs that ask for tiers and statuses',
    'It keeps nothing of what it is asked. Whether a treatment is today, the clock and zone of this machine say.',
    ...END_NOTES,
  ],
  run: async (call) => (await import('./run-desk.ts')).serveHomeDesk(call),
};

/** `prova serve status`: the rights of the catalogue, and answers for partners. */
export const serveStatusCommand: Command = {
  name: 'serve status',
  summary:
    'serve rights: the catalogue for everybody, their own rights for citizens, yes or no for public bodies that have a law for it',
  options: { ...listenOptions(8083), ...ENVIRONMENT_OPTION },
  notes: [
    'PROVA_HOME          the home, with the trust list and the catalogue that it names; by default .prova',
    'PROVA_STATUS_URL    where others reach it, https://status.example: tokens of partners name it. It must be given where persons are real',
    'PROVA_STATUS_DATA_KEY_FILE  under which persons are sealed and found; by default keys/status-data.key of PROVA_HOME',
    '                    Without it nobody may',
    'PROVA_STATUS_LIVE_URL  the online service, in https, with PROVA_STATUS_LIVE, the statuses it is asked about, with spaces; the others, and',
    '                    those while it is away, are answered from the buffer: prova status load-buffer',
    'PROVA_STATUS_LIVE_SYSTEM  by whose codes it calls statuses: a system of external codes in the catalogue; without it by ours',
    'PROVA_CITIZENS_ISSUER  the OpenID provider at which citizens sign in, with PROVA_CITIZENS_CLIENT, _SECRET_FILE or _KEY_FILE, and',
    '                    _NUMBER_CLAIM, the claim with the national number; without it there are no pages for citizens',
    'PROVA_PROOFS_URL    the issuer of their proofs, with PROVA_PROOFS_CLIENT, its _KEY_FILE, _INSTITUTION and _NAME; without it people see',
    '                    their rights and take no proof',
    ...DATABASE_NOTES,
    'It signs no document and has no key for one.',
    ...END_NOTES,
  ],
  run: async (call) => (await import('./run-status.ts')).serveStatus(call),
};
