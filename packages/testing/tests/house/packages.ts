import { existsSync, readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../../../', import.meta.url);

/** The members of a package.json on which the house has rules. */
export interface Manifest {
  readonly name: string;
  readonly description?: string;
  readonly license?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  /** Libraries that a package does without where they cannot be had. */
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export interface HousePackage {
  /** Its folder under `packages/`, and its name without the scope. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly tsconfig: {
    readonly compilerOptions?: { readonly types?: readonly string[] };
    readonly references?: readonly { readonly path: string }[];
  };
}

/** The name under which other packages import the one in `folder`. */
export function scoped(folder: string): string {
  return `@prova/${folder}`;
}

/**
 * A package has one door. What only tests import may have rooms with doors of their own (`@prova/testing/any-character`): a suite loads all
 * that is behind the door it opens, and behind that of `testing` are services.
 */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  testing: ['any-character', 'to-reject-with'],
};

/** The doors of a package, as others write them. */
export function doorsOf(folder: string): readonly string[] {
  return [scoped(folder), ...(ROOMS[folder] ?? []).map((room) => `${scoped(folder)}/${room}`)];
}

/** The text of a file, by its path from the root of the repository. */
export function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** The files of a folder and of the folders in it, by their paths from the root, in order; none if it is missing. */
export function filesIn(folder: string): string[] {
  const place = new URL(folder, root);
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(root.pathname.length))
    .sort();
}

export const PACKAGES: readonly HousePackage[] = readdirSync(new URL('packages/', root))
  .sort()
  .map((folder) => ({
    folder,
    manifest: JSON.parse(readText(`packages/${folder}/package.json`)),
    tsconfig: JSON.parse(readText(`packages/${folder}/tsconfig.json`)),
  }));

export const ROOT_MANIFEST: Manifest = JSON.parse(readText('package.json'));
