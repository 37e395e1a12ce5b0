import { isBuiltin } from 'node:module';
import { fileOf, librariesOf, libraryOf, modulesIn, type SourceModule } from './modules.ts';
import { PACKAGES } from './packages.ts';

const LONGEST = 300;

/** They run in a browser as in Node: no module of Node, and no types of Node in scope. */
const PURE = [
  'credential',
  'look',
  'trust',
  'catalogue',
  'verifier',
  'reader',
  'paper',
  'platform-web',
  'scanner',
  'embed',
];

const house = PACKAGES.map((each) => ({ ...each, src: modulesIn(`packages/${each.folder}/src`) }));

describe.each(house)('$folder', ({ folder, tsconfig, src }) => {
  test('each library lives behind one file', () => {
    const thirdParty = librariesOf(src).filter((library) => !library.startsWith('@prova/'));
    const scattered = thirdParty
      .map((library) => ({ library, files: src.filter((module) => asksFor(module, library)) }))
      .filter(({ files }) => files.length > 1)
      .map(({ library, files }) => `${library}: ${files.map(({ path }) => path).join(', ')}`);
    expect(scattered).toEqual([]);
  });

  test('no file imports itself, by whatever way', () => {
    expect(circlesIn(src)).toEqual([]);
  });

  test('a file has one idea', () => {
    const long = src.filter((module) => module.lineCount > LONGEST && !isWords(module));
    expect(long.map(({ path, lineCount }) => `${path}: ${lineCount} lines`)).toEqual([]);
  });

  test('every public name is written at the door, and there is no second door', () => {
    expect(src.filter(({ exportsAll }) => exportsAll).map(({ path }) => path)).toEqual([]);
    const doors = src.map(({ path }) => path).filter((path) => path.endsWith('/index.ts'));
    expect(doors).toEqual([`packages/${folder}/src/index.ts`]);
  });

  test(PURE.includes(folder) ? 'is pure' : 'is for Node', () => {
    const isPure = PURE.includes(folder);
    const ofNode = src.flatMap(({ path, specifiers }) =>
      specifiers.filter(isBuiltin).map((specifier) => `${path}: ${specifier}`),
    );
    expect(tsconfig.compilerOptions?.types).toEqual(isPure ? undefined : ['node']);
    if (isPure) expect(ofNode).toEqual([]);
  });
});

/** All that a report says in one language: a list as long as that of the codes, which asks for nothing but its type. */
function isWords({ path, specifiers }: SourceModule): boolean {
  const isInPlace = /^packages\/verifier\/src\/sentences\/[a-z]{2}\.ts$/.test(path);
  return isInPlace && specifiers.every((specifier) => specifier === './words.ts');
}

function asksFor({ specifiers }: SourceModule, library: string): boolean {
  return specifiers.some((specifier) => libraryOf(specifier) === library);
}

/** The circles of imports, types included, each once as the path of its files. */
function circlesIn(modules: readonly SourceModule[]): string[] {
  const imports = new Map(
    modules.map(({ path, specifiers }) => [
      path,
      specifiers.map((specifier) => fileOf(specifier, path)).filter((file) => file !== undefined),
    ]),
  );
  const finished = new Set<string>();
  const circles: string[] = [];
  function follow(path: string, way: readonly string[]): void {
    const start = way.indexOf(path);
    if (start >= 0) circles.push([...way.slice(start), path].join(' → '));
    if (start >= 0 || finished.has(path)) return;
    for (const next of imports.get(path) ?? []) follow(next, [...way, path]);
    finished.add(path);
  }
  for (const path of imports.keys()) follow(path, []);
  return circles;
}
