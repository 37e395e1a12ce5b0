import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RequestOpts } from '@oazapfts/runtime';
import { Validator } from '@seriousme/openapi-schema-validator';
import { transformSync } from '@swc/core';
import { generateSource } from 'oazapfts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { ATTESTATIONS, issueBody } from '../../src/issuer/test-records.ts';

let issuer: TestIssuer;
let description: Record<string, unknown>;
beforeAll(async () => {
  issuer = await createTestIssuer();
  description = Object(await (await fetch(`${issuer.url()}/openapi.json`)).json());
});
afterAll(() => issuer.close());

test('somebody else’s validator finds nothing wrong with the description', async () => {
  const { valid, errors } = await new Validator().validate(description);
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
});

/** What the generator writes for an operation: its parameters, then the options of `fetch`. */
type Operation = (
  ...words: readonly [...parameters: readonly unknown[], options: RequestOpts]
) => Promise<{ readonly status: number; readonly data: unknown }>;

type Generated = Readonly<Record<string, Operation>>;

/** Writes a client for the description, by somebody else’s generator, and loads it. */
async function generatedClient(baseUrl: string): Promise<Generated> {
  // Inside the package, so that the client finds the library it is written for.
  const folder = await mkdtemp(join(fileURLToPath(new URL('.', import.meta.url)), 'generated-'));
  try {
    const specification = join(folder, 'openapi.json');
    await writeFile(specification, JSON.stringify({ ...description, servers: [{ url: baseUrl }] }));
    const { code } = transformSync(await generateSource(specification, {}), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
    });
    const file = join(folder, 'client.mjs');
    await writeFile(file, code);
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('a client that was generated from the description issues a card, and finds it again', async () => {
  const client = await generatedClient(issuer.url());
  const { portal } = issuer;
  const signed = async (method: string, path: string) => ({
    headers: await portal.headers(method, path),
  });

  const issued = await client['issueAttestation']?.(
    'generated-client-1',
    issueBody(),
    await signed('POST', ATTESTATIONS),
  );
  expect(issued).toMatchObject({ status: 201, data: { state: 'released', type: 'prc' } });
  const { id } = Object(issued?.data);
  const found = await client['getAttestation']?.(id, await signed('GET', `${ATTESTATIONS}/${id}`));
  expect(found).toMatchObject({ status: 200, data: { id, state: 'released' } });

  const wrong = await client['issueAttestation']?.(
    'generated-client-2',
    issueBody({ dob: '1954-02-30' }),
    await signed('POST', ATTESTATIONS),
  );
  expect(wrong).toMatchObject({ status: 422, data: { code: 'invalid-date' } });
});
