import { encodeUtf8 } from '@prova/credential';
import { type FaceName, PAGE_HEIGHT, PAGE_WIDTH, type Sheet } from '../page/sheet.ts';
import { deflated, type EmbeddedFace } from '../pdf/face.ts';
import { fileIdentifier } from '../pdf/file-identifier.ts';
import { completeFile, freezeObjects } from '../pdf/pdf-file.ts';
import { type PdfObject, streamObject, textObject } from '../pdf/pdf-object.ts';
import { dateString, dictionary, hexString, reference, textString } from '../pdf/pdf-syntax.ts';
import { srgbProfile } from '../pdf/srgb-profile.ts';
import { structureOf } from '../pdf/structure-tree.ts';
import { xmpPacket } from '../pdf/xmp.ts';
import type { ModuleRows } from '../qr/module-rows.ts';
import { archivalCatalog, fileSpecification, fontResources } from './archival-file.ts';
import { qrImage } from './qr-image.ts';

/** A file that travels inside another one. */
export interface AttachedFile {
  /** `a-z`, digits, `.` and `-`. */
  readonly name: string;
  /** `application/json`. */
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** What a file of sheets is besides them. */
export interface SheetsFile {
  /** BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  /** The day of its dates, `yyyy-mm-dd`. */
  readonly day: string;
  /** It is named by these bytes: another file has others. */
  readonly named: Uint8Array;
  readonly attachments: readonly AttachedFile[];
  /** The code on its first sheet, where there is one. */
  readonly symbol: ModuleRows | undefined;
}

/** What is on the pages. */
export interface DrawnSheets {
  readonly sheets: readonly [Sheet, ...Sheet[]];
  readonly faces: Readonly<Record<FaceName, EmbeddedFace>>;
}

/** Objects before the faces, which are numbered from `FIRST_FACE` up. */
const [INFO, METADATA, CATALOG, PAGES, PROFILE] = [1, 2, 3, 4, 5];
export const FIRST_FACE = 6;

/** Sheets as a tagged PDF/A-3b file of one revision (ISO 19005-3). The same parts give the same bytes. */
export function sheetsFile(file: SheetsFile, { sheets, faces }: DrawnSheets): Uint8Array {
  const { day, language, title, named, attachments, symbol } = file;
  let next = faces.italic.next;
  const qr = next++;
  const pages = sheets.map((sheet) => ({ sheet, page: next++, content: next++ }));
  const files = attachments.map((attachment) => ({ attachment, data: next++, about: next++ }));
  const structure = next;
  const [first, ...others] = pages.map(({ sheet, page }) => ({
    number: page,
    elements: sheet.elements,
  }));
  const tree = first && structureOf([first, ...others], structure);
  const resources = resourcesOf(faces, symbol && qr);
  const date = dateString(day);
  const titled = [{ language, text: title }];
  const objects: PdfObject[] = [
    textObject(INFO, `<< /Title ${textString(title)} /CreationDate ${date} /ModDate ${date} >>`),
    streamObject(METADATA, '/Type /Metadata /Subtype /XML', encodeUtf8(xmpPacket(titled)(day))),
    textObject(CATALOG, catalog(language, structure, files)),
    textObject(
      PAGES,
      `<< /Type /Pages /Kids [${pages.map(({ page }) => reference(page)).join(' ')}] /Count ${pages.length} >>`,
    ),
    streamObject(PROFILE, '/N 3 /Filter /FlateDecode', deflated(srgbProfile())),
    ...faces.regular.objects,
    ...faces.bold.objects,
    ...faces.italic.objects,
    symbol ? streamObject(qr, ...qrImage(symbol)) : textObject(qr, 'null'),
    ...pages.flatMap(({ sheet, page, content }, index) => [
      textObject(page, pageDictionary(content, resources, index, tree?.annotations[index])),
      streamObject(content, '/Filter /FlateDecode', deflated(encodeUtf8(sheet.content))),
    ]),
    ...files.flatMap(({ attachment, data, about }) => [
      embeddedFile(data, attachment, date),
      textObject(about, fileSpecification(attachment, data)),
    ]),
    ...(tree?.objects ?? []),
  ];
  const id = hexString(fileIdentifier(named));
  const trailer = `/Root ${reference(CATALOG)} /Info ${reference(INFO)} /ID [${id} ${id}]`;
  return completeFile(freezeObjects(objects), { objects: [], trailer }).bytes;
}

interface PlacedFile {
  readonly attachment: AttachedFile;
  readonly data: number;
  readonly about: number;
}

function catalog(language: string, structure: number, files: readonly PlacedFile[]): string {
  const archive = { language, structure, pages: PAGES, metadata: METADATA, profile: PROFILE };
  if (files.length === 0) return archivalCatalog(archive);
  const named = files
    .toSorted((a, b) => (a.attachment.name < b.attachment.name ? -1 : 1))
    .map(({ attachment, about }) => `(${attachment.name}) ${reference(about)}`);
  return archivalCatalog(
    archive,
    `/AF [${files.map(({ about }) => reference(about)).join(' ')}]`,
    `/Names << /EmbeddedFiles << /Names [${named.join(' ')}] >> >>`,
  );
}

function resourcesOf(
  faces: Readonly<Record<FaceName, EmbeddedFace>>,
  qr: number | undefined,
): string {
  const fonts = fontResources(faces);
  return qr === undefined ? `<< ${fonts} >>` : `<< ${fonts} /XObject << /Qr ${reference(qr)} >> >>`;
}

function pageDictionary(
  content: number,
  resources: string,
  index: number,
  annotations: readonly number[] = [],
): string {
  const links = annotations.map(reference).join(' ');
  return dictionary(
    `/Type /Page /Parent ${reference(PAGES)} /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}]`,
    `/Contents ${reference(content)} /StructParents ${index} /Tabs /S`,
    `/Resources ${resources}`,
    ...(links === '' ? [] : [`/Annots [${links}]`]),
  );
}

function embeddedFile(number: number, { mediaType, bytes }: AttachedFile, date: string): PdfObject {
  const subtype = mediaType.replace('/', '#2F');
  const entries = `/Type /EmbeddedFile /Subtype /${subtype} /Params << /ModDate ${date} /Size ${bytes.length} >>`;
  return streamObject(number, entries, bytes);
}
