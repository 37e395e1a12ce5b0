import { FACE_RESOURCE, type FaceName } from '../page/sheet.ts';
import type { EmbeddedFace } from '../pdf/face.ts';
import { dictionary, reference, textString } from '../pdf/pdf-syntax.ts';

/** Object numbers and the language of a tagged PDF/A-3b file. */
export interface ArchivalCatalog {
  readonly language: string;
  readonly pages: number;
  readonly structure: number;
  readonly metadata: number;
  readonly profile: number;
}

/** The document catalog of a tagged PDF/A-3b file (ISO 32000-1 §7.7.2, ISO 19005-3 §6.2.3 and §6.8); `more` names its attached files. */
export function archivalCatalog(
  { language, pages, structure, metadata, profile }: ArchivalCatalog,
  ...more: readonly string[]
): string {
  return dictionary(
    `/Type /Catalog /Pages ${reference(pages)} /Lang (${language}) /MarkInfo << /Marked true >>`,
    `/StructTreeRoot ${reference(structure)} /Metadata ${reference(metadata)}`,
    '/ViewerPreferences << /DisplayDocTitle true >>',
    '/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)',
    `/Info (sRGB IEC61966-2.1) /DestOutputProfile ${reference(profile)} >>]`,
    ...more,
  );
}

/** What a file that is attached is called, and where its bytes are (ISO 32000-1 §7.11.3, ISO 19005-3 §6.8). The name is in ASCII. */
export function fileSpecification(
  { name, description }: { readonly name: string; readonly description: string },
  data: number,
): string {
  const file = reference(data);
  return dictionary(
    `/Type /Filespec /F (${name}) /UF (${name}) /AFRelationship /Data`,
    `/Desc ${textString(description)}`,
    `/EF << /F ${file} /UF ${file} >>`,
  );
}

/** The faces as a page names them. */
export function fontResources(faces: Readonly<Record<FaceName, EmbeddedFace>>): string {
  const font = (name: FaceName) => `${FACE_RESOURCE[name]} ${reference(faces[name].number)}`;
  return `/Font << ${font('regular')} ${font('bold')} ${font('italic')} >>`;
}
