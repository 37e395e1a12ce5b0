/*
 * Writes fixtures/trust, fixtures/revocation-lists and fixtures/vectors from the recipes in ./fixtures/ and the
 * frozen keys in fixtures/keys. The same keys and recipes give the same bytes (up to the version of zlib), so a
 * change shows as what it is. Without the key file a new scheme is made, and everything changes.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { formattedJson } from './fixtures/formatted-json.ts';
import { createKit } from './fixtures/kit.ts';
import { type Recipe, vectorOf } from './fixtures/recipe.ts';
import { fileRecipes } from './fixtures/recipes/0-files.ts';
import { treatmentRecipes } from './fixtures/recipes/1-treatment-date.ts';
import { textRecipes } from './fixtures/recipes/2a-base45.ts';
import { zlibRecipes } from './fixtures/recipes/2b-zlib.ts';
import { jwsShapeRecipes } from './fixtures/recipes/2c-jws-shape.ts';
import { payloadRecipes } from './fixtures/recipes/3-payload.ts';
import { headerRecipes } from './fixtures/recipes/3c-3d-header.ts';
import { trustListRecipes } from './fixtures/recipes/4-trust-list.ts';
import { institutionAndKeyRecipes } from './fixtures/recipes/4a-4b-institution-and-key.ts';
import { tombstoneRecipes } from './fixtures/recipes/4b-tombstones.ts';
import { signatureRecipes } from './fixtures/recipes/4c-signature.ts';
import { ruleRecipes } from './fixtures/recipes/5-rules.ts';
import { revocationRecipes } from './fixtures/recipes/6-revocation.ts';
import { identityRecipes } from './fixtures/recipes/8-identity.ts';
import { ehicRecipes } from './fixtures/recipes/ehic.ts';
import { entitlementRecipes } from './fixtures/recipes/entitlement.ts';
import { isiPlusAndStatusRecipes } from './fixtures/recipes/isiplus-and-status.ts';
import { pda1Recipes } from './fixtures/recipes/pda1.ts';
import { sampleRecipes } from './fixtures/recipes/samples.ts';
import { specificationRecipes } from './fixtures/recipes/specification-example.ts';
import { makeRevocationLists } from './fixtures/revocation-lists.ts';
import { openScheme } from './fixtures/scheme.ts';
import { makeTrustLists } from './fixtures/trust-lists.ts';
import { FIXTURES } from './vectors.ts';

const scheme = await openScheme(new URL('keys/scheme.test-key.json', FIXTURES));
const example = new URL('specification-example/', FIXTURES);
const [certificatePem, exampleToken, exampleCode] = await Promise.all(
  ['certificate.pem', 'token.txt', 'code.txt'].map((name) =>
    readFile(new URL(name, example), 'utf8'),
  ),
);

const kit = createKit(scheme);
const recipes: readonly Recipe[] = [
  ...fileRecipes(kit),
  ...treatmentRecipes(kit),
  ...textRecipes(kit),
  ...zlibRecipes(kit),
  ...jwsShapeRecipes(kit),
  ...payloadRecipes(kit),
  ...headerRecipes(kit),
  ...trustListRecipes(kit),
  ...institutionAndKeyRecipes(kit),
  ...tombstoneRecipes(kit),
  ...signatureRecipes(kit),
  ...ruleRecipes(kit),
  ...revocationRecipes(kit),
  ...identityRecipes(kit),
  ...sampleRecipes(kit),
  ...specificationRecipes({ token: exampleToken ?? '', code: exampleCode ?? '' }),
];
const { files, index } = await makeTrustLists(scheme, { certificatePem: certificatePem ?? '' });

await replaceFolder(
  'trust/',
  new Map<string, Contents>([...files, ['index.json', formattedJson(index)]]),
);
await replaceFolder('revocation-lists/', makeRevocationLists(scheme));
await replaceFolder('vectors/prc/', named(recipes));
await replaceFolder('vectors/ehic/', named(ehicRecipes(kit)));
await replaceFolder('vectors/pda1/', named(pda1Recipes(kit)));
await replaceFolder(
  'vectors/social/',
  named([...entitlementRecipes(kit), ...isiPlusAndStatusRecipes(kit)]),
);

type Contents = string | Uint8Array;

function named(all: readonly Recipe[]): ReadonlyMap<string, string> {
  const vectors = new Map(
    all.map((recipe) => [`${recipe.name}.json`, formattedJson(vectorOf(recipe))]),
  );
  if (vectors.size < all.length) throw new RangeError('Two vectors have one name.');
  return vectors;
}

/** Writes the files and removes every other one. */
async function replaceFolder(path: string, contents: ReadonlyMap<string, Contents>): Promise<void> {
  const folder = new URL(path, FIXTURES);
  await mkdir(folder, { recursive: true });
  const old = (await readdir(folder)).filter((name) => !contents.has(name));
  await Promise.all(old.map((name) => rm(new URL(name, folder))));
  for (const [name, content] of contents) await writeFile(new URL(name, folder), content);
}
