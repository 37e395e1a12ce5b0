import { PDFDocument, PDFName } from '../../pdf-lib.ts';
import {
  bytesOf,
  exchanged,
  exchangedIn,
  nextNumber,
  objectSaying,
  type PlainObject,
  revised,
  streamBody,
  textOf,
} from './pdf-bytes.ts';
import { withSecondSignature } from './second-signature.ts';

/** What an attacker has: a sealed page, the token of another genuine document, a folder to work in. */
export interface Prey {
  readonly file: Uint8Array;
  readonly otherToken: string;
  readonly folder: string;
}

/** What can be done to a sealed page. Each answers the file that the victim is shown, or nothing where the page gives it no hold. */
export const ATTACKS = {
  untouched: ({ file }) => file,
  'one octet changed': ({ file }) => oneOctetChanged(file),
  'edited and saved by pdf-lib': ({ file }) => editedByPdfLib(file),
  'drawn over by an update': ({ file }) => drawnOver(file),
  'a hidden layer by an update': ({ file }) => hiddenLayer(file),
  'another attachment by an update': ({ file, otherToken }) => {
    const { number } = objectSaying(file, '/Type /EmbeddedFile');
    const body = streamBody('/Type /EmbeddedFile /Subtype /application#2Fjose', otherToken);
    return revised(file, [{ number, body }]);
  },
  'a second signature by an update': ({ file, folder }) => withSecondSignature(file, folder),
  'the seal removed by an update': ({ file }) => {
    const catalog = objectSaying(file, '/Type /Catalog');
    return revised(file, [{ ...catalog, body: catalog.body.replace(/\/AcroForm .*/, '') }]);
  },
  'the seal removed by pdf-lib': ({ file }) => savedWithoutSeal(file),
  'rubbish in the padding': ({ file }) =>
    inContents(file, (digits) => (digits.endsWith('00') ? `${digits.slice(0, -1)}1` : undefined)),
  'a digit of the seal in capitals': ({ file }) =>
    inContents(file, (digits) => digits.replace(/[a-f]/, (digit) => digit.toUpperCase())),
  'the contents emptied': ({ file }) => inContents(file, (digits) => '0'.repeat(digits.length)),
  'the signature changed': ({ file }) => inContents(file, signatureChanged),
  'a tail behind the end': ({ file }) => Buffer.concat([file, bytesOf('% more\n')]),
  'cut by an octet': ({ file }) => file.subarray(0, -1),
  'cut in the middle': ({ file }) => file.subarray(0, file.length / 2),
} as const satisfies Readonly<Record<string, Attack>>;

type Attack = (prey: Prey) => Uint8Array | undefined | Promise<Uint8Array>;

export type AttackName = keyof typeof ATTACKS;

/** What the page prints, in plain sight. */
const VALUES = 'BDC 0.078 0.129 0.239 rg BT /R 11 Tf';

/** The glyph codes of the values that are printed, in the order of the page: state, family name, given names, … */
function valuesOf(file: Uint8Array): readonly string[] {
  const { body } = objectSaying(file, VALUES);
  return [...body.matchAll(/\/R 11 Tf [\d.]+ [\d.]+ Td <([0-9A-F]+)> Tj/g)].map(
    ([, codes = '']) => codes,
  );
}

/** The last value on the page, the number of the document, gets another first digit. */
function oneOctetChanged(file: Uint8Array): Buffer {
  const last = valuesOf(file).at(-1) ?? '';
  const other = last[3] === '0' ? '1' : '0';
  return exchangedIn(file, `<${last}>`, `<${last.slice(0, 3)}${other}${last.slice(4)}>`);
}

async function editedByPdfLib(file: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(file);
  document.getPage(0).drawRectangle({ x: 50, y: 590, width: 300, height: 30 });
  return document.save();
}

async function savedWithoutSeal(file: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(file);
  for (const name of ['AcroForm', 'Perms']) document.catalog.delete(PDFName.of(name));
  document.getPage(0).node.delete(PDFName.of('Annots'));
  return document.save();
}

/** White over the family name, and the given names in its place. */
const OVERDRAWN = (names: string) =>
  `q 1 g 50 598 300 16 re f Q BT 0 g /R 11 Tf 57.26 602.646 Td <${names}> Tj ET`;

function drawnOver(file: Uint8Array): Buffer {
  const [, , names = ''] = valuesOf(file);
  const drawing = nextNumber(file);
  return revised(file, [
    pageWith(file, drawing),
    { number: drawing, body: streamBody('', OVERDRAWN(names)) },
  ]);
}

/** The same on a layer that is off until somebody switches it on. */
function hiddenLayer(file: Uint8Array): Buffer {
  const [, , names = ''] = valuesOf(file);
  const catalog = objectSaying(file, '/Type /Catalog');
  const drawing = nextNumber(file);
  const layer = drawing + 1;
  const page = pageWith(file, drawing);
  const resources = `/Resources << /Properties << /Hidden ${layer} 0 R >>`;
  const layers = `/OCProperties << /OCGs [${layer} 0 R] /D << /OFF [${layer} 0 R] >> >>`;
  return revised(file, [
    { ...catalog, body: exchanged(catalog.body, '/Type /Catalog', `/Type /Catalog ${layers}`) },
    { ...page, body: exchanged(page.body, '/Resources <<', resources) },
    { number: drawing, body: streamBody('', `/OC /Hidden BDC ${OVERDRAWN(names)} EMC`) },
    { number: layer, body: '<< /Type /OCG /Name (Hidden) >>' },
  ]);
}

/** The page with one more drawing above the others. */
function pageWith(file: Uint8Array, drawing: number): PlainObject {
  const page = objectSaying(file, '/Type /Page /');
  return { ...page, body: page.body.replace(/(\/Contents \[[^\]]*)\]/, `$1 ${drawing} 0 R]`) };
}

/** The file with other digits in the hole of its seal, as many as before. */
function inContents(
  file: Uint8Array,
  change: (digits: string) => string | undefined,
): Buffer | undefined {
  const [, digits = ''] = /\/Contents <([0-9a-f]+)>/.exec(textOf(file)) ?? [];
  const others = change(digits);
  return others === undefined ? undefined : exchangedIn(file, `<${digits}>`, `<${others}>`);
}

/** The last octet of the message is one of the signature. */
function signatureChanged(digits: string): string {
  const message = digits.replace(/(00)+$/, '');
  const last = message.endsWith('1') ? '2' : '1';
  return `${message.slice(0, -1)}${last}`.padEnd(digits.length, '0');
}
