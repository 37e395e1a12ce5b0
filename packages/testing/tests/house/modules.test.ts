import { fileOf, librariesOf, libraryOf, parseModule } from './modules.ts';

// The scanner is what the rules of the house stand on: it must see every way to reach another module.

test.each([
  "import 'x';",
  "import { a } from 'x';",
  "import type { A } from 'x';",
  "import * as a from 'x';",
  "export { a } from 'x';",
  "export type { A } from 'x';",
  "export * from 'x';",
  "const a = async () => await import('x');",
  "type A = typeof import('x');",
  "let a: import('x').A<string>;",
  "const a = import.meta.resolve('x');",
  "const a = createRequire(import.meta.url).resolve('x');",
  'const a = (b: string) => require.resolve(`x`);',
  "const a = { b: [() => require('x')] };",
])('sees %s', (source) => {
  expect(parseModule('a.ts', source).specifiers).toEqual(['x']);
});

test.each(["// import 'x';", "const a = `import 'x'`;", "path.resolve('x');", 'import(x);'])(
  'sees nothing in %s',
  (source) => {
    expect(parseModule('a.ts', source).specifiers).toEqual([]);
  },
);

test('sees the library where only the file in it is filled in', () => {
  const source = `const a = (b: string) => require.resolve(\`@x/y/\${b}.ttf\`);`;
  expect(librariesOf([parseModule('a.ts', source)])).toEqual(['@x/y']);
});

test('only `export *` exports all', () => {
  expect(parseModule('a.ts', "export * from 'x';").exportsAll).toBe(true);
  expect(parseModule('a.ts', "export * as x from 'x';").exportsAll).toBe(false);
  expect(parseModule('a.ts', "export { a } from 'x';").exportsAll).toBe(false);
});

test('a specifier names a library, a file or a module of Node', () => {
  expect(libraryOf('pdfjs-dist/legacy/build/pdf.mjs')).toBe('pdfjs-dist');
  expect(libraryOf('@prova/trust/src/clock.ts')).toBe('@prova/trust');
  expect(['fs', 'node:fs/promises', './a.ts', '/a.ts'].map(libraryOf)).toEqual(
    Array(4).fill(undefined),
  );
  expect(fileOf('../b.ts', 'packages/x/src/c/a.ts')).toBe('packages/x/src/b.ts');
  expect(fileOf('node:fs', 'a.ts')).toBe(undefined);
  const modules = ["import 'b/c'; import 'fs';", "import 'a'; import './b.ts'; import 'b';"];
  expect(librariesOf(modules.map((source) => parseModule('a.ts', source)))).toEqual(['a', 'b']);
});
