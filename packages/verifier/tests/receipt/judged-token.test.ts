import { type Evidence, encodeQrText, type FileEvidence } from '@prova/credential';
import fc from 'fast-check';
import { judgedToken, tokenIn } from '../../src/index.ts';
import { forged, tokenOf, verified } from './station.ts';

const token = tokenOf();
const other = tokenOf({ prc: { fn: 'Other' } });
const qrText = encodeQrText(token);
const text = (of: string): Evidence => ({ kind: 'text', text: of });
const file = (of: Partial<FileEvidence>): Evidence => ({
  kind: 'file',
  medium: 'pdf',
  attachments: [],
  qrTexts: [],
  findings: [],
  ...of,
});

test.each<[string, Evidence]>([
  ['the text of a code', text(qrText)],
  ['a bare token', text(token)],
  ['a file with both', file({ attachments: [token], qrTexts: [qrText] })],
  ['a picture', file({ medium: 'png', qrTexts: [qrText] })],
  ['a file with the attachment alone', file({ attachments: [token] })],
])('%s holds the same token', (_, evidence) => {
  expect(tokenIn(evidence)).toBe(token);
});

test.each<[string, Evidence]>([
  ['a file with two documents', file({ attachments: [other], qrTexts: [qrText] })],
  ['a file without any', file({})],
  ['a code of somebody else', text('HC1:6BFOXN')],
  ['nothing', text('')],
])('%s holds none', (_, evidence) => {
  expect(tokenIn(evidence)).toBe(undefined);
});

test('whatever the evidence, a token is found or not', () => {
  const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom(token, qrText, forged(token))));
  fc.assert(
    fc.property(texts, texts, fc.string(), (attachments, qrTexts, bare) => {
      for (const evidence of [file({ attachments, qrTexts }), text(bare)]) {
        expect([undefined, token, forged(token)]).toContain(tokenIn(evidence));
      }
    }),
  );
});

test('of what was not judged there is none to keep, though it is a token', async () => {
  const { report } = await verified('HC1:6BFOXN');
  expect(report.verdict).toBe('not-judged');
  expect(judgedToken(text(token), report)).toBe(undefined);
  expect(judgedToken(text(token), (await verified(token)).report)).toBe(token);
});
