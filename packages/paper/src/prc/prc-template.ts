import { encodeUtf8 } from '@prova/credential';
import { CAPTIONS } from '../captions/captions.ts';
import { deflated, embedFace } from '../pdf/face.ts';
import { type FrozenObjects, freezeObjects } from '../pdf/pdf-file.ts';
import { streamObject, textObject } from '../pdf/pdf-object.ts';
import { reference, textString } from '../pdf/pdf-syntax.ts';
import { srgbProfile } from '../pdf/srgb-profile.ts';
import { structureObjects } from '../pdf/structure-tree.ts';
import { xmpPacket } from '../pdf/xmp.ts';
import type { GlyphMap } from '../text/glyph-map.ts';
import { repertoire, type ScriptGroup } from '../text/repertoire.ts';
import { drawPrcSheet, type PrcSheet } from './prc-sheet.ts';
import { PAGE_HEIGHT, PAGE_WIDTH } from './sheet.ts';
import { parseTemplateId } from './template-id.ts';

/** TrueType files of one family with the letters of every EU language, such as Noto Sans. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
}

/** Objects that are written anew for each document; the frozen ones follow. */
export const TAIL = { catalog: 1, info: 2, metadata: 3, content: 4, attachment: 5, qr: 6 } as const;
const FIRST_FROZEN = 7;

/** Name of the attached token inside the file. */
export const ATTACHMENT_NAME = 'prc.jws';

/** A page ready to be completed: everything that no document changes. */
export interface PrcTemplate {
  readonly id: string;
  readonly frozen: FrozenObjects;
  /** The regular face, in which the values are printed. */
  readonly glyphs: GlyphMap;
  readonly sheet: PrcSheet;
  readonly catalog: string;
  /** A PDF text string. */
  readonly title: string;
  readonly xmp: (day: string) => string;
}

/**
 * Builds the page of a template id for a group of scripts: fonts cut and embedded, captions set, colour space,
 * structure tree. Costs about a quarter of a second; completing it for a document costs none of that.
 *
 * Throws `PaperError`: `template-unknown`, `glyph-missing` when the fonts lack a letter of the captions.
 */
export async function buildPrcTemplate(
  id: string,
  fonts: FontFiles,
  group: ScriptGroup,
): Promise<PrcTemplate> {
  const name = parseTemplateId(id);
  const [language, second] = name.languages;
  const printed = codePoints([id, ...captionTexts(name.languages)]);
  const regular = await embedFace(
    fonts.regular,
    [...repertoire(group), ...printed],
    'PROVAR',
    FIRST_FROZEN,
  );
  const bold = await embedFace(fonts.bold, printed, 'PROVAB', regular.number + 1);
  const italic = await embedFace(fonts.italic, printed, 'PROVAI', bold.number + 1);
  const sheet = drawPrcSheet(id, {
    regular: regular.glyphs,
    bold: bold.glyphs,
    italic: italic.glyphs,
  });

  const pages = italic.number + 1;
  const page = pages + 1;
  const drawing = page + 1;
  const profile = drawing + 1;
  const attachment = profile + 1;
  const structure = attachment + 1;
  const captions = CAPTIONS[language];
  const frozen = freezeObjects([
    ...regular.objects,
    ...bold.objects,
    ...italic.objects,
    textObject(pages, `<< /Type /Pages /Kids [${reference(page)}] /Count 1 >>`),
    textObject(
      page,
      [
        `<< /Type /Page /Parent ${reference(pages)} /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}]`,
        `/Contents [${reference(drawing)} ${reference(TAIL.content)}] /StructParents 0 /Tabs /S`,
        `/Resources << /Font << /R ${reference(regular.number)} /B ${reference(bold.number)} /I ${reference(italic.number)} >>`,
        `/XObject << /Qr ${reference(TAIL.qr)} >> >> >>`,
      ].join('\n'),
    ),
    streamObject(drawing, '/Filter /FlateDecode', deflated(encodeUtf8(sheet.content))),
    streamObject(profile, '/N 3 /Filter /FlateDecode', deflated(srgbProfile())),
    textObject(
      attachment,
      [
        `<< /Type /Filespec /F (${ATTACHMENT_NAME}) /UF (${ATTACHMENT_NAME}) /AFRelationship /Data`,
        `/Desc ${textString(captions.attachment.value)}`,
        `/EF << /F ${reference(TAIL.attachment)} /UF ${reference(TAIL.attachment)} >> >>`,
      ].join('\n'),
    ),
    ...structureObjects(sheet.structure, structure, page),
  ]);
  const catalog = [
    `<< /Type /Catalog /Pages ${reference(pages)} /Lang (${language}) /MarkInfo << /Marked true >>`,
    `/StructTreeRoot ${reference(structure)} /Metadata ${reference(TAIL.metadata)}`,
    '/ViewerPreferences << /DisplayDocTitle true >>',
    `/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB)`,
    `/DestOutputProfile ${reference(profile)} >>]`,
    `/AF [${reference(attachment)}] /Names << /EmbeddedFiles << /Names [(${ATTACHMENT_NAME}) ${reference(attachment)}] >> >> >>`,
  ].join('\n');
  const title = captions.title.value;
  const titles = [{ language, text: title }] as const;
  const more = second ? [{ language: second, text: CAPTIONS[second].title.value }] : [];
  return {
    id,
    frozen,
    glyphs: regular.glyphs,
    sheet,
    catalog,
    title: textString(title),
    xmp: xmpPacket([...titles, ...more]),
  };
}

function captionTexts(languages: readonly (keyof typeof CAPTIONS)[]): readonly string[] {
  const signs = '0123456789().:/-– ·\u00a0';
  return [
    signs,
    ...languages.flatMap((tag) => Object.values(CAPTIONS[tag]).map(({ value }) => value)),
  ];
}

function codePoints(texts: readonly string[]): ReadonlySet<number> {
  const points = Array.from(texts.join(''), (character) => character.codePointAt(0) ?? 0);
  return new Set(points.sort((a, b) => a - b));
}
