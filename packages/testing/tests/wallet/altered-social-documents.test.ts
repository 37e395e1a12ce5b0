import {
  type CborMap,
  type CborValue,
  type CredentialFormat,
  cborTag,
  decodeBase64url,
  decodeCbor,
  encodeBase64url,
  encodeCbor,
  encodeUtf8,
  isCborTag,
  type Presentation,
  walletDocumentOf,
} from '@prova/credential';
import { createTestAuthority, TEST_DAY, TEST_NOW } from '../../src/test-authority.ts';
import { keyBinding } from '../../src/wallet/present-sd-jwt-vc.ts';
import { type HeldCredential, issueForHolder, presented } from '../../src/wallet/presented.ts';
import { createWalletKey } from '../../src/wallet/sample-sd-jwt-vc.ts';
import {
  SAMPLE_ENTITLEMENT,
  SAMPLE_ISIPLUS,
  SAMPLE_STATUS,
} from '../../src/wallet/sample-social-status.ts';
import { makeStatusList } from '../../src/wallet/status-list.ts';
import {
  binding,
  DAY,
  decided,
  ISSUER,
  judgeBy,
  LIST,
  LISTS,
  trustIn,
} from './support/judge-presentation.ts';

// A holder who has the key of a copy, and changes what it says: each claim and each element, in each way, is signed for as it should be, and never
// makes a yes (rows S01 to S03, S08, C07, C08).

const competences = ['ENTITLEMENT', 'STATUS', 'ISIPLUS'] as const;
const authority = await createTestAuthority({
  institutions: [{ id: 'BE:0120', competences, revocationUris: [LISTS] }],
});
const ours = await authority.walletKey('BE:0120', { credentialIssuer: ISSUER, competences });
const list = await makeStatusList(ours, {
  ...{ uri: LIST, issuedAt: TEST_NOW - 60, statuses: new Map() },
});
const judge = judgeBy({ trust: await trustIn(authority), list });
const { st, en } = SAMPLE_STATUS.data;
/** Of the social status what counts today: what has ended is a no already. */
const DOCUMENTS = [
  SAMPLE_ENTITLEMENT,
  SAMPLE_ISIPLUS,
  { ...SAMPLE_STATUS, data: { ...SAMPLE_STATUS.data, st: st.slice(0, 2), en: en.slice(0, 1) } },
];

function copyOf(format: CredentialFormat, whole: (typeof DOCUMENTS)[number], idx: number) {
  return issueForHolder(ours, createWalletKey(), {
    ...{ format, document: walletDocumentOf(whole), status: { uri: LIST, idx } },
    issuer: {
      ...{ issuer: ISSUER, certificatePath: [ours.certificate] },
      ...{ issuedAt: TEST_DAY, expiresAt: TEST_DAY + 7 * DAY },
    },
  });
}

const outcomeOf = async (presentation: Presentation) => decided(await judge(presentation));

describe.each(DOCUMENTS)('$type', (whole) => {
  test('as SD-JWT VC', async () => {
    const held = await copyOf('dc+sd-jwt', whole, 7);
    const [jwt = '', ...disclosures] = held.credential.split('~').slice(0, -1);
    const others = (await copyOf('dc+sd-jwt', whole, 8)).credential.split('~').slice(1, -1);
    const shown = (texts: readonly string[]): Presentation => {
      const text = `${[jwt, ...texts].join('~')}~`;
      const answer = { ...binding, privateKey: held.holder, now: TEST_NOW };
      return { format: 'dc+sd-jwt', text: text + keyBinding(text, answer) };
    };
    expect(await outcomeOf(shown(disclosures))).toBe('accepted');
    for (const [at, disclosure] of disclosures.entries()) {
      const altered = [
        ...alteredDisclosures(disclosure).map((text) => disclosures.with(at, text)),
        disclosures.with(at, others[at] ?? ''),
        [...disclosures, disclosure],
        [...disclosures, others[at] ?? ''],
        disclosures.with(at, ''),
      ];
      const outcomes = await Promise.all(altered.map((texts) => outcomeOf(shown(texts))));
      for (const outcome of outcomes) expect(outcome).toMatch(/^(rejected|not-judged) w\d /);
    }
  });

  test('as mdoc', async () => {
    const held = await copyOf('mso_mdoc', whole, 7);
    const other = await copyOf('mso_mdoc', whole, 8);
    const items = itemsOf(held);
    const shown = async (altered: readonly CborMap[]) => {
      const names = [...new Set(altered.map((item) => String(item.get('elementIdentifier'))))];
      const credential = { ...held, credential: withItems(held, altered) };
      return outcomeOf(await presented(credential, binding, { now: TEST_NOW, names }));
    };
    expect(await shown(items)).toBe('accepted');
    for (const [at, item] of items.entries()) {
      const foreign = itemsOf(other)[at];
      const altered = [...alteredItems(item), ...(foreign ? [foreign] : [])];
      const outcomes = await Promise.all(altered.map((each) => shown(items.with(at, each))));
      for (const outcome of outcomes) expect(outcome).toMatch(/^(rejected|not-judged) w\d /);
    }
    const elsewhere = await presented(held, binding, { now: TEST_NOW });
    if (elsewhere.format !== 'mso_mdoc') throw new Error('It is no mdoc.');
    const renamed = Buffer.from(elsewhere.bytes)
      .toString('latin1')
      .replace(held.docType, 'x'.repeat(held.docType.length));
    const bytes = new Uint8Array(Buffer.from(renamed, 'latin1'));
    expect(await outcomeOf({ format: 'mso_mdoc', bytes })).toMatch(/^(rejected|not-judged)/);
  });
});

/** A claim that is another, in each way that there is. */
function alteredDisclosures(disclosure: string): readonly string[] {
  const parts: unknown[] = JSON.parse(Buffer.from(disclosure, 'base64url').toString());
  const write = (value: unknown) => encodeBase64url(encodeUtf8(JSON.stringify(value)));
  const [salt] = parts;
  const value = parts.at(-1);
  return [
    write([...parts.slice(0, -1), otherJson(value)]),
    write([`${salt}x`, ...parts.slice(1)]),
    write([...parts, value]),
    write(parts.slice(0, 1)),
    ...(parts.length === 3 ? [write([salt, 'exp', value]), write([salt, '_sd', value])] : []),
    encodeBase64url(encodeUtf8('[')),
    `${disclosure}=`,
    `${disclosure}!`,
  ];
}

function otherJson(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value}x`;
  return { ...Object(value), until: '2099-12-31' };
}

/** An element that is another, in each way that there is. */
function alteredItems(item: CborMap): readonly CborMap[] {
  const digestId = Number(item.get('digestID'));
  const random = item.get('random');
  return [
    new Map([...item, ['elementValue', otherCbor(item.get('elementValue') ?? '')]]),
    new Map([...item, ['elementIdentifier', 'right_be.transport.war']]),
    new Map([...item, ['digestID', digestId === 0 ? 1 : digestId - 1]]),
    new Map([...item, ['digestID', 9_999]]),
    new Map([...item, ['random', new Uint8Array(16).fill(9)]]),
    ...(random instanceof Uint8Array
      ? [new Map<number | string, CborValue>([...item, ['random', random.subarray(0, 15)]])]
      : []),
  ];
}

function otherCbor(value: CborValue): CborValue {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value}x`;
  if (isCborTag(value)) return cborTag(value.tag, '2099-12-31');
  return 'x';
}

function issuerSignedOf({ credential }: HeldCredential): CborMap {
  const issued = decodeCbor(decodeBase64url(credential) ?? new Uint8Array());
  if (issued instanceof Map) return issued;
  throw new Error('It is no mdoc.');
}

function itemsOf(held: HeldCredential): readonly CborMap[] {
  const nameSpaces = issuerSignedOf(held).get('nameSpaces');
  const items = nameSpaces instanceof Map ? nameSpaces.get(held.docType) : undefined;
  return Array.from(Array.isArray(items) ? items : [], ({ value }) => {
    const item = decodeCbor(value);
    if (item instanceof Map) return item;
    throw new Error('It is no element.');
  });
}

function withItems(held: HeldCredential, items: readonly CborMap[]): string {
  const encoded = items.map((item) => cborTag(24, encodeCbor(item)));
  const nameSpaces = new Map([[held.docType, encoded]]);
  return encodeBase64url(
    encodeCbor(new Map([...issuerSignedOf(held), ['nameSpaces', nameSpaces]])),
  );
}
