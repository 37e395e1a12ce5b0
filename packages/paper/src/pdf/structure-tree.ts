import { type Link, linkAnnotation } from './link-annotation.ts';
import { type PdfObject, textObject } from './pdf-object.ts';
import { reference, textString } from './pdf-syntax.ts';

/** Standard structure types (ISO 32000-1 §14.8.4) that our pages use. */
export type StructureRole =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'P'
  | 'Link'
  | 'Figure'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD';

/** An element of the logical structure; a number is a marked-content identifier on the page. */
export interface StructureElement {
  readonly role: StructureRole;
  readonly alternative?: string;
  /** In points, for a figure: left, bottom, right, top. */
  readonly box?: readonly [number, number, number, number];
  /** What an element in the role of a link opens. */
  readonly link?: Link;
  readonly children: readonly (StructureElement | number)[];
}

/** A page, and the elements on it in reading order. All marks below them are on this page. */
export interface StructuredPage {
  /** Object number of the page, which must say `/StructParents` and its place in the file, from 0. */
  readonly number: number;
  readonly elements: readonly StructureElement[];
}

/** A structure tree, and what hangs in it beside marks. */
export interface Structure {
  readonly objects: readonly PdfObject[];
  /** Page by page, the object numbers of its annotations. */
  readonly annotations: readonly (readonly number[])[];
}

/** What the elements of a page refer to. */
interface PageContent {
  readonly page: number;
  /** References to elements, by mark. */
  readonly marks: string[];
  readonly annotations: number[];
}

/**
 * The structure tree of a file (ISO 32000-1 §14.7) with its parent tree and the annotations of its links, numbered from `rootNumber` up. Pages and
 * their elements are read in the order given.
 */
export function structureOf(
  pages: readonly [StructuredPage, ...StructuredPage[]],
  rootNumber: number,
): Structure {
  const objects: PdfObject[] = [];
  /** References to the elements of links: in the parent tree they follow the pages. */
  const links: string[] = [];
  let next = rootNumber + 1;

  const placeLink = (link: Link, element: number, { page, annotations }: PageContent): string => {
    const number = next++;
    const structParent = pages.length + links.length;
    links.push(reference(element));
    annotations.push(number);
    objects.push(linkAnnotation(number, link, { page, structParent }));
    return `<< /Type /OBJR /Obj ${reference(number)} >>`;
  };

  const place = (element: StructureElement, parent: number, content: PageContent): number => {
    const number = next++;
    const kids = element.children.map((child) => {
      if (typeof child !== 'number') return reference(place(child, number, content));
      content.marks[child] = reference(number);
      return String(child);
    });
    if (element.link) kids.push(placeLink(element.link, number, content));
    const members = [...membersOf(element, parent, content.page), `/K [${kids.join(' ')}]`];
    objects.push(textObject(number, `<< ${members.filter(Boolean).join(' ')} >>`));
    return number;
  };

  const top = next++;
  const contents: PageContent[] = [];
  const kids = pages.flatMap(({ number: page, elements }) => {
    const content: PageContent = { page, marks: [], annotations: [] };
    contents.push(content);
    return elements.map((element) => reference(place(element, top, content)));
  });
  const document = { role: 'Document', children: [] } as const;
  const members = [...membersOf(document, rootNumber, pages[0].number), `/K [${kids.join(' ')}]`];
  objects.push(textObject(top, `<< ${members.filter(Boolean).join(' ')} >>`));
  const parents = [...contents.map(({ marks }) => `[${marks.join(' ')}]`), ...links];
  const numbered = parents.map((parent, key) => `${key} ${parent}`).join(' ');
  const root = `<< /Type /StructTreeRoot /K ${reference(top)} /ParentTree << /Nums [${numbered}] >> /ParentTreeNextKey ${parents.length} >>`;
  return {
    objects: [textObject(rootNumber, root), ...objects].sort((a, b) => a.number - b.number),
    annotations: contents.map(({ annotations }) => annotations),
  };
}

function membersOf(
  { role, alternative, box }: StructureElement,
  parent: number,
  page: number,
): readonly (string | undefined)[] {
  return [
    `/S /${role} /P ${reference(parent)} /Pg ${reference(page)}`,
    alternative === undefined ? undefined : `/Alt ${textString(alternative)}`,
    box && `/A << /O /Layout /Placement /Block /BBox [${box.join(' ')}] >>`,
    role === 'TH' ? '/A << /O /Table /Scope /Column >>' : undefined,
  ];
}
