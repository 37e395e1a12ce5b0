import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { openQrText } from '@prova/credential';
import { FIXTURES, kidOf, loadVectors } from '@prova/testing';
import { CODES, STEP_IDS } from '@prova/verifier';
import * as jose from 'jose';

const vectors = await loadVectors();
const read = (path: string) => readFile(new URL(path, FIXTURES), 'utf8');

/** Codes that no evidence can raise, and where they are raised. */
const CODES_WITHOUT_VECTOR: Readonly<Record<string, string>> = {
  'internal-fault': 'A fault of the program or its platform; verifier/tests/hostile-input.test.ts.',
};

/** Rows that are a property, not an example. */
const ROWS_WITHOUT_VECTOR: Readonly<Record<string, string>> = {
  J13: 'Every bit of a token: verifier/tests/mutation.test.ts.',
};

test('every code has a vector', () => {
  const expected = new Set(
    vectors.flatMap(({ expected: { code }, raises = [] }) => [code, ...raises]),
  );
  const missing = Object.keys(CODES).filter((code) => !expected.has(code as keyof typeof CODES));
  expect(missing).toEqual(Object.keys(CODES_WITHOUT_VECTOR));
});

test('every step decides some vector', () => {
  const deciding = new Set(vectors.map(({ expected: { step } }) => step));
  expect(STEP_IDS.filter((id) => !deciding.has(id))).toEqual([]);
});

test('every verdict occurs', () => {
  const verdicts = new Set(vectors.map(({ expected: { verdict } }) => verdict));
  expect(verdicts).toEqual(new Set(['accepted', 'rejected', 'undetermined', 'not-judged']));
});

test('every row of the catalogues in the README has a vector, and no vector another row', async () => {
  const readme = await read('README.md');
  const rows = [...readme.matchAll(/^\| ([A-Z]\d\d) \|/gm)].map(([, id]) => id);
  const covered = new Set(vectors.flatMap((vector) => vector.rows));
  expect(rows.filter((id) => !covered.has(id ?? ''))).toEqual(Object.keys(ROWS_WITHOUT_VECTOR));
  expect([...covered].filter((id) => !rows.includes(id))).toEqual([]);
});

test('no two vectors are the same, but where compression makes them so', () => {
  const situations = vectors.map(({ name, why, clause, rows, ...situation }) =>
    JSON.stringify(situation),
  );
  const names = vectors.filter((_, i) => situations.indexOf(situations[i] ?? '') < i);
  expect(names.filter(({ rows }) => !rows.includes('Z05'))).toEqual([]);
});

test('a key in the repository says that it is a test key', async () => {
  const files = await readdir(new URL('keys/', FIXTURES));
  expect(files).toEqual(['scheme.test-key.json']);
});

test('the fixtures stay small', async () => {
  const entries = await readdir(FIXTURES, { recursive: true });
  const sizes = await Promise.all(
    entries.map(async (name) => (await stat(new URL(name, FIXTURES))).size),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
});

test('the example of the format is the one published', async () => {
  const [code, token, pem] = await Promise.all(
    ['code.txt', 'token.txt', 'certificate.pem'].map((name) =>
      read(`specification-example/${name}`),
    ),
  );
  expect(
    createHash('sha256')
      .update(code ?? '')
      .digest('hex'),
  ).toBe('78db3b698d42675dd5c34586dbaabb3145856548b89870420ae0e7ccc82a01e8');
  expect(openQrText(code ?? '')).toBe(token);
  const certificate = new X509Certificate(pem ?? '');
  const { protectedHeader } = await jose.compactVerify(token ?? '', certificate.publicKey);
  expect(protectedHeader).toEqual({ alg: 'ES256', kid: kidOf(certificate.raw) });
});

test('jose signs the token of other software exactly so', async () => {
  const vector = vectors.find(({ name }) => name === 'sample-by-other-software');
  const text = vector?.evidence.kind === 'text' ? vector.evidence.text : '';
  const token = openQrText(text);
  const { keys } = JSON.parse(await read('keys/scheme.test-key.json'));
  const key = keys.find(({ name }: { name: string }) => name === 'seal/polish');
  const made = await new jose.CompactSign(Buffer.from(token.split('.')[1] ?? '', 'base64url'))
    .setProtectedHeader({
      typ: 'JWT',
      kid: kidOf(Buffer.from(key.certificate, 'base64')),
      alg: 'RS256',
    })
    .sign(createPrivateKey(key.privateKey.join('\n')));
  expect(made).toBe(token);
});
