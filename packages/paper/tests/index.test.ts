import * as paper from '../src/index.ts';

test('the door shows these names and no others', () => {
  expect(Object.keys(paper).sort()).toEqual([
    'CAPTIONS',
    'ENVIRONMENTS',
    'PAGE_LANGUAGES',
    'PaperError',
    'QUIET_ZONE',
    'createPrinter',
    'createQr',
    'parseTemplateId',
    'qrPng',
    'qrSvg',
    'templateId',
  ]);
});
