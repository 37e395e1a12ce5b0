import { fileOf, librariesOf, libraryOf, modulesIn, type SourceModule } from './modules.ts';
import { doorsOf, PACKAGES, ROOT_MANIFEST, scoped } from './packages.ts';

// Who may import whom. A new package gets a row here, and is added to the rows of those who may import it.

const CORE = ['credential', 'trust'];
const SERVICE = [
  ...CORE,
  'catalogue',
  'verifier',
  'reader',
  'paper',
  'keys',
  'platform-node',
  'store',
  'http',
  'trust-updater',
];

/** What people and their wallets do, in trials. */
const TRIAL = ['demo-provider', 'reference-wallet'];

/** All that is started or called by who puts a house together. */
const SERVICES = [
  ...SERVICE,
  ...TRIAL,
  ...['wallet-doctor', 'delivery', 'desk', 'issuer', 'status', 'trust-registry'],
];

const ARROWS: Readonly<Record<string, readonly string[]>> = {
  credential: [],
  look: [],
  trust: ['credential'],
  catalogue: CORE,
  paper: ['credential'],
  'platform-node': ['credential'],
  'platform-web': ['credential'],
  store: ['credential'],
  http: ['credential', 'look'],
  verifier: CORE,
  reader: CORE,
  keys: CORE,
  'trust-updater': [...CORE, 'catalogue', 'platform-node'],
  // It carries documents, and knows nothing of what they say.
  delivery: ['credential', 'keys', 'platform-node'],
  scanner: [...CORE, 'catalogue', 'verifier', 'reader', 'paper', 'platform-web', 'look'],
  // The page without its screens: the same desk, in pages of others.
  embed: [...CORE, 'verifier', 'reader', 'platform-web', 'scanner'],
  'demo-provider': ['credential', 'http'],
  // Nothing of ours: what it takes and shows is proof.
  'reference-wallet': [],
  // What a wallet would say; it issues and verifies nothing.
  'wallet-doctor': [...CORE, 'catalogue'],
  // No database, and no key but the one it is handed to ask wallets with: a desk cannot issue, and keeps nothing.
  desk: [
    ...CORE,
    'catalogue',
    'verifier',
    'reader',
    'paper',
    'platform-node',
    'http',
    'trust-updater',
  ],
  issuer: [...SERVICE, 'wallet-doctor', 'delivery'],
  'trust-registry': SERVICE,
  // It asks and evaluates: no document is signed here, and no key for one is near.
  status: [...CORE, 'catalogue', 'platform-node', 'store', 'http'],
  cli: [...SERVICES, 'platform-web'],
  testing: [...SERVICES, 'platform-web', 'cli'],
};

const house = PACKAGES.map((each) => ({
  ...each,
  src: modulesIn(`packages/${each.folder}/src`),
  tests: modulesIn(`packages/${each.folder}/tests`),
}));

const OURS = /^@prova\//;

/** One line for each name that is in the first list and not in the second. */
function missing(names: readonly string[], from: readonly string[], why: string): string[] {
  return names.filter((name) => !from.includes(name)).map((name) => `${name}: ${why}`);
}

function named(dependencies: Readonly<Record<string, string>> | undefined): string[] {
  return Object.keys(dependencies ?? {}).sort();
}

/** Types of a library that is plain JavaScript: `@types/qrcode` for `qrcode`. */
function withTypes(names: readonly string[]): string[] {
  return [...names, ...names.map((name) => `@types/${name}`)];
}

test('every package has its arrows, and they lead to no circle', () => {
  expect(Object.keys(ARROWS).sort()).toEqual(house.map(({ folder }) => folder));
  const reachable = (from: string, passed: readonly string[] = []): string[] =>
    (ARROWS[from] ?? []).flatMap((to) =>
      passed.includes(to) ? [to] : [to, ...reachable(to, [...passed, to])],
    );
  expect(Object.keys(ARROWS).filter((each) => reachable(each).includes(each))).toEqual([]);
});

describe.each(house)('$folder', ({ folder, manifest, tsconfig, src, tests }) => {
  const allowed = (ARROWS[folder] ?? []).map(scoped);
  const dependencies = named({ ...manifest.dependencies, ...manifest.optionalDependencies });
  const devDependencies = named(manifest.devDependencies);

  test('imports along the arrows', () => {
    const used = librariesOf(src).filter((name) => OURS.test(name));
    expect(missing(used, allowed, 'no arrow leads there')).toEqual([]);
  });

  test('imports other packages by their doors, and its own files by their paths', () => {
    const faults = [...src, ...tests].flatMap((module) =>
      module.specifiers
        .filter((specifier) => !isAtTheDoor(specifier, module, folder))
        .map((specifier) => `${module.path}: ${specifier}`),
    );
    expect(faults).toEqual([]);
  });

  test('declares what it imports, and nothing else', () => {
    const used = librariesOf(src);
    expect([
      ...missing(used, dependencies, 'imported by src, not in dependencies'),
      ...missing(dependencies, used, 'in dependencies, not imported by src'),
    ]).toEqual([]);
  });

  test('declares what its tests import, and nothing else', () => {
    const used = librariesOf(tests).filter((name) => name !== manifest.name);
    const tools = [...dependencies, ...devDependencies, ...named(ROOT_MANIFEST.devDependencies)];
    expect([
      ...missing(used, tools, 'imported by tests, declared nowhere'),
      ...missing(devDependencies, withTypes(used), 'in devDependencies, not imported by tests'),
      ...devDependencies
        .filter((name) => dependencies.includes(name))
        .map((name) => `${name}: declared twice`),
    ]).toEqual([]);
  });

  test('is compiled after what it imports', () => {
    const references = (tsconfig.references ?? []).map(({ path }) => path.replace(/^\.\.\//, ''));
    const ours = dependencies.filter((name) => OURS.test(name));
    expect(references.map(scoped).sort()).toEqual(ours);
  });
});

/** Tests may also name their own package, as a reader of its README would. */
function isAtTheDoor(specifier: string, { path }: SourceModule, folder: string): boolean {
  const home = `packages/${folder}/`;
  const file = fileOf(specifier, path);
  if (file !== undefined) {
    return file.startsWith(path.startsWith(`${home}src/`) ? `${home}src/` : home);
  }
  const library = libraryOf(specifier);
  if (library === undefined || !OURS.test(library)) return true;
  const isOwn = library === scoped(folder);
  return (
    doorsOf(library.replace(OURS, '')).includes(specifier) &&
    (!isOwn || path.startsWith(`${home}tests/`))
  );
}
