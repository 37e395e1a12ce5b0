import { encodeUtf8 } from '@prova/credential';
import { CAPTIONS } from '../captions/captions.ts';
import { type FaceName, PAGE_HEIGHT, PAGE_WIDTH } from '../page/sheet.ts';
import type { TemplateName } from '../page/template-id.ts';
import { WORDS } from '../page/words.ts';
import { deflated, type EmbeddedFace } from '../pdf/face.ts';
import { type PdfObject, streamObject, textObject } from '../pdf/pdf-object.ts';
import { dictionary, reference } from '../pdf/pdf-syntax.ts';
import { srgbProfile } from '../pdf/srgb-profile.ts';
import { structureOf } from '../pdf/structure-tree.ts';
import { archivalCatalog, fileSpecification, fontResources } from './archival-file.ts';
import type { DrawnPage } from './drawn-page.ts';
import { TAIL } from './tail-objects.ts';

/** Name of the attached token inside the file. */
const attachmentName = ({ type }: TemplateName) => `${type}.jws`;

/** Numbers of the frozen objects behind the faces. */
export interface FrozenNumbers {
  readonly pages: number;
  readonly page: number;
  readonly catalog: number;
  readonly drawing: number;
  readonly profile: number;
  readonly fileSpecification: number;
  readonly structure: number;
}

export function numbersFrom(first: number): FrozenNumbers {
  return {
    pages: first,
    page: first + 1,
    catalog: first + 2,
    drawing: first + 3,
    profile: first + 4,
    fileSpecification: first + 5,
    structure: first + 6,
  };
}

/** Page tree, drawing, colour profile, attachment and structure: what no document changes, sealed or not. */
export function frozenObjects(
  at: FrozenNumbers,
  drawn: DrawnPage,
  name: TemplateName,
): readonly PdfObject[] {
  const description = CAPTIONS[name.languages[0]][WORDS[name.type].attachment].value;
  const attached = { name: attachmentName(name), description };
  return [
    textObject(at.pages, `<< /Type /Pages /Kids [${reference(at.page)}] /Count 1 >>`),
    streamObject(at.drawing, '/Filter /FlateDecode', deflated(encodeUtf8(drawn.content))),
    streamObject(at.profile, '/N 3 /Filter /FlateDecode', deflated(srgbProfile())),
    textObject(at.fileSpecification, fileSpecification(attached, TAIL.attachment)),
    ...structureOf([{ number: at.page, elements: drawn.elements }], at.structure).objects,
  ];
}

/** The document catalog, which names the attached token. */
export function catalogDictionary(
  at: FrozenNumbers,
  name: TemplateName,
  ...more: readonly string[]
): string {
  const file = reference(at.fileSpecification);
  return archivalCatalog(
    { ...at, language: name.languages[0], metadata: TAIL.metadata },
    `/AF [${file}] /Names << /EmbeddedFiles << /Names [(${attachmentName(name)}) ${file}] >> >>`,
    ...more,
  );
}

/** The page: a drawing that is frozen, then the values of a document. */
export function pageDictionary(
  at: FrozenNumbers,
  faces: Readonly<Record<FaceName, EmbeddedFace>>,
  ...more: readonly string[]
): string {
  return dictionary(
    `/Type /Page /Parent ${reference(at.pages)} /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}]`,
    `/Contents [${reference(at.drawing)} ${reference(TAIL.content)}] /StructParents 0 /Tabs /S`,
    `/Resources << ${fontResources(faces)}`,
    `/XObject << /Qr ${reference(TAIL.qr)} >> >>`,
    ...more,
  );
}
