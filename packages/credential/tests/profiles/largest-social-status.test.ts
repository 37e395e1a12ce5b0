import { nodePlatform } from '@prova/platform-node';
import {
  decodeBase64url,
  documentInMdoc,
  documentInSdJwtVc,
  draftMdoc,
  mdocContent,
  openIssuerSigned,
  openSdJwtVc,
  type SocialStatus,
  sdJwtVcContent,
  walletDocumentOf,
} from '../../src/index.ts';
import { orderOf, signES256, tools } from '../mdoc/craft-mdoc.ts';
import { issue } from '../sd-jwt-vc/sample.ts';
import { STATUS } from '../social-status-sample.ts';

// As much as there is room for, each text as long as it can be: both readers have room for it too.

const [status] = STATUS.st;
const [right] = STATUS.en;
if (!status || !right) throw new RangeError('The sample has neither a status nor a right.');
const numbers = Array.from({ length: 32 }, (_, i) => String(10 + i));

const FULL: SocialStatus = {
  ...STATUS,
  ...{ fn: 'É'.repeat(40), gn: 'É'.repeat(35), in: 'É'.repeat(21), rg: 'É'.repeat(40) },
  st: numbers.map((n) => ({
    ...status,
    ...{ cd: `${'S'.repeat(30)}${n}`, ed: '2026-12-31', au: 'A'.repeat(32), de: 'é'.repeat(100) },
  })),
  ti: numbers.map((n) => `${'t'.repeat(38)}${n}`),
  en: numbers.map((n) => ({ ...right, r: `${'r'.repeat(62)}${n}` })),
};
const document = walletDocumentOf({ type: 'status', data: FULL });

test('as SD-JWT VC', async () => {
  const content = sdJwtVcContent(document, 'dc4eu-1');
  const [text = ''] = issue(content);
  expect(text.split('~')).toHaveLength(2 + 3 * 32 + 8 + 9 + 2);
  const { vct, claims } = await openSdJwtVc(text, nodePlatform);
  expect(documentInSdJwtVc(vct, claims)).toEqual(document);
});

test('as mdoc', async () => {
  const [draft] = draftMdoc({ ...orderOf(), ...mdocContent(document, 'dc4eu-1') }, tools);
  const signed = draft?.complete(signES256(draft.signingInput)) ?? '';
  const opened = await openIssuerSigned(decodeBase64url(signed) ?? new Uint8Array(), nodePlatform);
  expect(documentInMdoc(opened)).toEqual(document);
});

test.each(['st', 'ti', 'en'] as const)('one more of %s has no room', (list) => {
  const data = { ...FULL, [list]: [...FULL[list], FULL[list][0]].map(renamed) } as SocialStatus;
  const one = walletDocumentOf({ type: 'status', data });
  for (const write of [sdJwtVcContent, mdocContent]) {
    expect(() => write(one, 'dc4eu-1')).toThrow(
      expect.objectContaining({ code: 'payload-invalid' }),
    );
  }
});

function renamed(entry: unknown, i: number): unknown {
  if (typeof entry === 'string') return `tier${i}`;
  const named = entry as { cd?: string };
  return named.cd === undefined ? { ...named, r: `be.x${i}` } : { ...named, cd: `S${i}` };
}
