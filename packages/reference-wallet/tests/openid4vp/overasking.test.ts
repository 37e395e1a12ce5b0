import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { requireNoMore } from '../../src/openid4vp/overasking.ts';

const root = new URL('../../../../fixtures/trust/root.der', import.meta.url);
const known = {
  reader: new X509Certificate(await readFile(root)),
  catalogue: undefined,
  day: '2026-11-24',
};
const STATUS = 'urn:oid:2.25.26312704166764988796635635637407075144.2.4';
const ask = (credential: object) =>
  requireNoMore({ credentials: [{ id: 'a', ...credential }] }, known);

const NUMBER = [{ path: ['personal_administrative_number'] }];
const IN_MDOC = [{ path: [STATUS, 'status_ris'] }];

test.each<[string, object]>([
  ['by its type', { format: 'dc+sd-jwt', meta: { vct_values: [STATUS] }, claims: NUMBER }],
  ['among others', { format: 'dc+sd-jwt', meta: { vct_values: ['x', STATUS] }, claims: NUMBER }],
  ['without any type', { format: 'dc+sd-jwt', claims: NUMBER }],
  ['of no type', { format: 'dc+sd-jwt', meta: {}, claims: NUMBER }],
  [
    'of a type of the other format',
    { format: 'dc+sd-jwt', meta: { doctype_value: 'x' }, claims: NUMBER },
  ],
  ['in CBOR', { format: 'mso_mdoc', meta: { doctype_value: STATUS }, claims: IN_MDOC }],
  ['in CBOR without any type', { format: 'mso_mdoc', claims: IN_MDOC }],
  [
    'in CBOR of an empty type',
    { format: 'mso_mdoc', meta: { doctype_value: '' }, claims: IN_MDOC },
  ],
  [
    'in CBOR by a type in JSON',
    { format: 'mso_mdoc', meta: { vct_values: ['x'] }, claims: IN_MDOC },
  ],
  ['all of it', { format: 'dc+sd-jwt', meta: { vct_values: [STATUS] } }],
  ['by no claim', { format: 'dc+sd-jwt', meta: { vct_values: [STATUS] }, claims: [] }],
])('a status that is asked for %s is too much', async (_, credential) => {
  await expect(ask(credential)).rejects.toMatchObject({ code: 'request-overasks' });
});

test.each<[string, object]>([
  [
    'a right',
    {
      format: 'dc+sd-jwt',
      meta: { vct_values: [STATUS] },
      claims: [{ path: ['entitlements', 'be.x'] }],
    },
  ],
  [
    'another document',
    { format: 'dc+sd-jwt', meta: { vct_values: ['urn:eudi:pid:1'] }, claims: NUMBER },
  ],
  [
    'another in CBOR',
    { format: 'mso_mdoc', meta: { doctype_value: 'eu.europa.ec.eudi.pid.1' }, claims: IN_MDOC },
  ],
])('%s is not', async (_, credential) => {
  await expect(ask(credential)).resolves.toBeUndefined();
});

const IN_JSON = { format: 'dc+sd-jwt', meta: { vct_values: [STATUS] } };
const TWO_RIGHTS = [
  { id: 'x', path: ['entitlements', 'be.x'] },
  { id: 'y', path: ['entitlements', 'be.y'] },
];
const of = (id: string, path: readonly string[], more: object = IN_JSON) => ({
  ...{ id, claims: [{ path }] },
  ...more,
});
const X = of('x', ['entitlements', 'be.x']);
const Y = of('y', ['entitlements', 'be.y']);
const X_IN_CBOR = of('c', [STATUS, 'right_be.x'], {
  ...{ format: 'mso_mdoc', meta: { doctype_value: STATUS } },
});

test.each<[string, object]>([
  ['two rights', { credentials: [{ id: 'a', ...IN_JSON, claims: TWO_RIGHTS }] }],
  [
    'two rights, or one',
    {
      credentials: [{ id: 'a', ...IN_JSON, claims: TWO_RIGHTS, claim_sets: [['x'], ['x', 'y']] }],
    },
  ],
  ['a right, and another', { credentials: [X, Y] }],
  [
    'a right, and another where it is there',
    {
      credentials: [X, Y],
      credential_sets: [{ options: [['x']] }, { options: [['y']], required: false }],
    },
  ],
  ['a right, or two', { credentials: [X, Y], credential_sets: [{ options: [['x'], ['x', 'y']] }] }],
  [
    'two ages that are reached',
    {
      credentials: [of('a', ['age_equal_or_over', '18']), of('c', ['age_equal_or_over', '65'])],
    },
  ],
  ['part of a right', { credentials: [of('a', ['entitlements', 'be.x', 'date_of_expiry'])] }],
])('%s is too much', async (_, query) => {
  await expect(requireNoMore(query, known)).rejects.toMatchObject({ code: 'request-overasks' });
});

test.each<[string, object]>([
  [
    'either of two rights',
    {
      credentials: [{ id: 'a', ...IN_JSON, claims: TWO_RIGHTS, claim_sets: [['x'], ['y']] }],
    },
  ],
  [
    'a right in either format',
    { credentials: [X, X_IN_CBOR], credential_sets: [{ options: [['x'], ['c']] }] },
  ],
  [
    'a right, an age that is reached and one that is not',
    {
      credentials: [
        {
          ...{ id: 'a', ...IN_JSON },
          claims: [
            { path: ['entitlements', 'be.x'] },
            { path: ['age_equal_or_over', '18'] },
            { path: ['age_under', '25'] },
          ],
        },
      ],
    },
  ],
])('%s is not', async (_, query) => {
  await expect(requireNoMore(query, known)).resolves.toBeUndefined();
});
