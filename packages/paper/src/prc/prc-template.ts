import { encodeUtf8 } from '@prova/credential';
import { CAPTIONS } from '../captions/captions.ts';
import { deflated, type EmbeddedFace, embedFace, measuringGlyphs } from '../pdf/face.ts';
import { type FrozenObjects, freezeObjects } from '../pdf/pdf-file.ts';
import { streamObject, textObject } from '../pdf/pdf-object.ts';
import { reference, textString } from '../pdf/pdf-syntax.ts';
import { srgbProfile } from '../pdf/srgb-profile.ts';
import { structureObjects } from '../pdf/structure-tree.ts';
import { xmpPacket } from '../pdf/xmp.ts';
import type { GlyphMap } from '../text/glyph-map.ts';
import { repertoire, type ScriptGroup } from '../text/repertoire.ts';
import { drawPrcSheet, type PrcSheet } from './prc-sheet.ts';
import { type FaceName, PAGE_HEIGHT, PAGE_WIDTH } from './sheet.ts';
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
  const { regular, bold, italic } = await embedFaces(id, fonts, group);
  const glyphs = { regular: regular.glyphs, bold: bold.glyphs, italic: italic.glyphs };
  const sheet = drawPrcSheet(id, glyphs);

  const pages = italic.next;
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

/** The regular face for every letter of the group, the others cut to what a first drawing of the page used of them. */
async function embedFaces(
  id: string,
  fonts: FontFiles,
  group: ScriptGroup,
): Promise<Readonly<Record<FaceName, EmbeddedFace>>> {
  const points = repertoire('all');
  const { printed } = drawPrcSheet(id, {
    regular: measuringGlyphs(fonts.regular, points),
    bold: measuringGlyphs(fonts.bold, points),
    italic: measuringGlyphs(fonts.italic, points),
  });
  const values = [...repertoire(group), ...printed.regular];
  const regular = await embedFace(fonts.regular, values, 'PROVAR', FIRST_FROZEN);
  const bold = await embedFace(fonts.bold, printed.bold, 'PROVAB', regular.next);
  const italic = await embedFace(fonts.italic, printed.italic, 'PROVAI', bold.next);
  return { regular, bold, italic };
}
