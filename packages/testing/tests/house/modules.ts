import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { parseSync } from '@swc/core';
import { filesIn, readText } from './packages.ts';

/** A TypeScript file or a stylesheet, and what it asks of others. */
export interface SourceModule {
  /** From the root of the repository: `packages/trust/src/clock.ts`. */
  readonly path: string;
  readonly lineCount: number;
  /** As written, each once: of `import`, `export … from`, `import()`, types, `import.meta.resolve()`, and of a sheet's `url()`. */
  readonly specifiers: readonly string[];
  readonly exportsAll: boolean;
}

/** Every module of a folder, which may be missing: `packages/trust/src`. */
export function modulesIn(folder: string): SourceModule[] {
  return filesIn(folder)
    .filter((path) => /\.(ts|css)$/.test(path))
    .map((path) => (path.endsWith('.css') ? parseSheet : parseModule)(path, readText(path)));
}

function parseSheet(path: string, source: string): SourceModule {
  const named = [...source.matchAll(/url\("([^"]+)"\)/g)].map(([, specifier = '']) => specifier);
  return { path, lineCount: linesOf(source), specifiers: [...new Set(named)], exportsAll: false };
}

function linesOf(source: string): number {
  return source.trimEnd().split('\n').length;
}

export function parseModule(path: string, source: string): SourceModule {
  const nodes = nodesOf(parseSync(source, { syntax: 'typescript', target: 'es2022' }));
  return {
    path,
    lineCount: linesOf(source),
    specifiers: [...new Set(nodes.flatMap(specifierOf))],
    exportsAll: nodes.some(({ type }) => type === 'ExportAllDeclaration'),
  };
}

/** `pdfjs-dist` of `pdfjs-dist/legacy/build/pdf.mjs`; nothing for Node's own modules and for files. */
export function libraryOf(specifier: string): string | undefined {
  if (isBuiltin(specifier) || /^[./]/.test(specifier)) return undefined;
  return /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
}

/** The file that a relative import means; nothing for any other import. */
export function fileOf(specifier: string, importer: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(importer), specifier);
}

/** The libraries and packages that any of these modules asks for, in order. */
export function librariesOf(modules: readonly SourceModule[]): string[] {
  const all = modules.flatMap(({ specifiers }) => specifiers.map(libraryOf));
  return [...new Set(all)].filter((name) => name !== undefined).sort();
}

interface AstNode {
  readonly type: string;
  readonly [member: string]: unknown;
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The node and all below it, whatever their kinds; swc wraps some in plain objects and lists. */
function nodesOf(value: unknown, found: AstNode[] = []): AstNode[] {
  if (isNode(value)) found.push(value);
  if (typeof value !== 'object' || value === null) return found;
  for (const member of Object.values(value)) nodesOf(member, found);
  return found;
}

function specifierOf(node: AstNode): string[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return stringOf(node['source']);
    case 'TsImportType':
      return stringOf(node['argument']);
    case 'CallExpression':
      return isImportCall(node['callee']) ? firstArgumentOf(node) : [];
    default:
      return [];
  }
}

/** `import()`, `import.meta.resolve()`, `require()`, `require.resolve()` and `createRequire(…).resolve()`. */
function isImportCall(callee: unknown): boolean {
  if (!isNode(callee)) return false;
  if (callee.type === 'Import') return true;
  if (callee.type === 'Identifier') return callee['value'] === 'require';
  if (callee.type !== 'MemberExpression') return false;
  const { object, property } = callee;
  if (!isNode(object) || !isNode(property) || property['value'] !== 'resolve') return false;
  if (object.type === 'MetaProperty') return true;
  const name = object.type === 'CallExpression' ? object['callee'] : object;
  return isNode(name) && /^(require|createRequire)$/.test(String(name['value']));
}

function firstArgumentOf({ arguments: given }: AstNode): string[] {
  const [first]: unknown[] = Array.isArray(given) ? given : [];
  return typeof first === 'object' && first !== null && 'expression' in first
    ? stringOf(first.expression)
    : [];
}

/** The text of a string, or the beginning of a template up to what is filled in. */
function stringOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  const [start]: unknown[] = Array.isArray(node['quasis']) ? node['quasis'] : [node];
  if (!isNode(start)) return [];
  const text = start.type === 'TemplateElement' ? start['cooked'] : start['value'];
  const isText = start.type === 'TemplateElement' || start.type === 'StringLiteral';
  return isText && typeof text === 'string' ? [text] : [];
}
