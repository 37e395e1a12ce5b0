import { CAPTIONS } from '../captions/captions.ts';
import type { FaceName } from '../page/sheet.ts';
import { parseTemplateId, type TemplateName } from '../page/template-id.ts';
import { WORDS } from '../page/words.ts';
import { type EmbeddedFace, embedFace } from '../pdf/face.ts';
import { type FrozenObjects, freezeObjects } from '../pdf/pdf-file.ts';
import { textObject } from '../pdf/pdf-object.ts';
import { textString } from '../pdf/pdf-syntax.ts';
import { xmpPacket } from '../pdf/xmp.ts';
import {
  sealedCatalogEntries,
  sealedPageEntries,
  sealFieldObjects,
  sealNumbers,
} from '../seal/signature-field.ts';
import type { GlyphMap } from '../text/glyph-map.ts';
import { repertoire, type ScriptGroup } from '../text/repertoire.ts';
import {
  catalogDictionary,
  frozenObjects,
  numbersFrom,
  pageDictionary,
} from './document-objects.ts';
import { type DrawnPage, drawPage } from './drawn-page.ts';
import type { FontFiles } from './font-files.ts';
import { measuringFaces } from './measuring-faces.ts';
import { FIRST_FROZEN } from './tail-objects.ts';

/** A page ready to be completed: everything that no document changes. */
export interface Template {
  readonly frozen: FrozenObjects;
  /** The same for a file with a seal, but for the signature. */
  readonly sealed: FrozenObjects;
  /** In which values are printed. */
  readonly faces: Readonly<Record<FaceName, GlyphMap>>;
  readonly name: TemplateName;
  readonly drawn: DrawnPage;
  /** What the trailer names. */
  readonly catalog: number;
  /** A PDF text string. */
  readonly title: string;
  /** The XMP packet for a day of issue. */
  readonly xmp: (day: string) => string;
}

/**
 * Builds the page of a template id for a group of scripts: fonts cut and embedded, captions set, colour space,
 * structure tree. That is the slow part; completing the page for a document costs none of it.
 *
 * Throws `PaperError`: `template-unknown`, `glyph-missing` when the fonts lack a letter of the captions.
 */
export async function buildTemplate(
  id: string,
  fonts: FontFiles,
  group: ScriptGroup,
): Promise<Template> {
  const name = parseTemplateId(id);
  const { languages } = name;
  const { title } = WORDS[name.type];
  const faces = await embedFaces(id, fonts, group);
  const { regular, bold, italic } = faces;
  const glyphs = { regular: regular.glyphs, bold: bold.glyphs, italic: italic.glyphs };
  const drawn = drawPage(id, glyphs);
  const at = numbersFrom(italic.next);
  const [language] = languages;
  const fixed = [
    ...regular.objects,
    ...bold.objects,
    ...italic.objects,
    ...frozenObjects(at, drawn, name),
  ];
  const plain = [
    textObject(at.catalog, catalogDictionary(at, name)),
    textObject(at.page, pageDictionary(at, faces)),
  ];
  const frozen = freezeObjects([...fixed, ...plain]);
  const seal = sealNumbers(frozen.size);
  const sealed = [
    textObject(at.catalog, catalogDictionary(at, name, ...sealedCatalogEntries(seal))),
    textObject(at.page, pageDictionary(at, faces, ...sealedPageEntries(seal))),
    ...sealFieldObjects(seal, at.page),
  ];
  return {
    frozen,
    sealed: freezeObjects([...fixed, ...sealed]),
    faces: glyphs,
    name,
    drawn,
    catalog: at.catalog,
    title: textString(CAPTIONS[language][title].value),
    xmp: xmpPacket(languages.map((tag) => ({ language: tag, text: CAPTIONS[tag][title].value }))),
  };
}

/** The faces of values for every letter of the group, the others cut to what a first drawing of the page used of them. */
async function embedFaces(
  id: string,
  fonts: FontFiles,
  group: ScriptGroup,
): Promise<Readonly<Record<FaceName, EmbeddedFace>>> {
  const { printed, slots } = drawPage(id, measuringFaces(fonts));
  const ofValues = new Set<FaceName>(slots.map(([, { style }]) => style.face));
  const embed = (face: FaceName, tag: string, first: number) => {
    const letters = ofValues.has(face) ? repertoire(group) : [];
    return embedFace(fonts[face], [...letters, ...printed[face]], tag, first);
  };
  const regular = await embed('regular', 'PROVAR', FIRST_FROZEN);
  const bold = await embed('bold', 'PROVAB', regular.next);
  const italic = await embed('italic', 'PROVAI', bold.next);
  return { regular, bold, italic };
}
