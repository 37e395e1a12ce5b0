import {
  filesIn,
  type Manifest,
  PACKAGES,
  ROOMS,
  ROOT_MANIFEST,
  readText,
  scoped,
} from './packages.ts';

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** The lines `name: version` under `catalog:` of pnpm-workspace.yaml. */
const catalog = new Map(
  (/^catalog:\n((?: {2}.*\n)+)/m.exec(readText('pnpm-workspace.yaml'))?.[1] ?? '')
    .trimEnd()
    .split('\n')
    .map((line): [string, string] => {
      const [, name = line, version = ''] = /^ {2}'?([^':]+)'?: (.+)$/.exec(line) ?? [];
      return [name, version];
    }),
);

function dependenciesOf(manifest: Manifest): [string, string][] {
  const { dependencies, optionalDependencies, devDependencies } = manifest;
  return Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies });
}

test('the catalog and the tools of the house name exact versions', () => {
  expect(catalog.size).toBeGreaterThan(0);
  const versions = [...catalog, ...dependenciesOf(ROOT_MANIFEST)];
  expect(versions.filter(([, version]) => !EXACT.test(version))).toEqual([]);
});

test('the catalog lists what packages share, and nothing else', () => {
  const used = PACKAGES.flatMap(({ manifest }) => dependenciesOf(manifest)).map(([name]) => name);
  expect([...catalog.keys()].filter((name) => !used.includes(name))).toEqual([]);
});

test('the root has tools only: nothing runs on them', () => {
  expect(ROOT_MANIFEST.dependencies).toBe(undefined);
});

test('the house runs on Node 20.19 and later', () => {
  expect(ROOT_MANIFEST.engines).toMatchObject({ node: '>=20.19' });
});

test.each(['tsconfig.json', 'tsconfig.tests.json'])('%s compiles every package', (file) => {
  const references = [...readText(file).matchAll(/"packages\/([^"/]+)"/g)].map(([, name]) => name);
  expect(references.sort()).toEqual(PACKAGES.map(({ folder }) => folder));
});

describe.each(PACKAGES)('$folder', ({ folder, manifest }) => {
  test('takes libraries from the catalog and our packages from the workspace', () => {
    const faults = dependenciesOf(manifest)
      .filter(([name, version]) =>
        name.startsWith('@prova/') ? version !== 'workspace:*' : version !== 'catalog:',
      )
      .map(([name, version]) => `${name}: ${version}`);
    expect(faults).toEqual([]);
  });

  test('says what it is', () => {
    expect(manifest).toMatchObject({
      name: scoped(folder),
      license: 'EUPL-1.2',
      description: expect.stringMatching(/^[A-Z].{9,}\.$/),
    });
    expect(readText(`packages/${folder}/README.md`).split('\n')[0]).toBe(`# ${scoped(folder)}`);
  });

  test('is tested', () => {
    const tests = filesIn(`packages/${folder}/tests`).filter((path) => path.endsWith('.test.ts'));
    expect(tests).not.toEqual([]);
  });

  test('is found by its source in tests, by its types in an editor, by its build in production', () => {
    const door = (name: string) => ({
      source: `./src/${name}.ts`,
      types: `./dist/${name}.d.ts`,
      default: `./dist/${name}.js`,
    });
    const rooms = (ROOMS[folder] ?? []).map((room) => [`./${room}`, door(room)]);
    expect(manifest.exports).toEqual({ '.': door('index'), ...Object.fromEntries(rooms) });
  });
});
