import { type PdfObject, textObject } from './pdf-object.ts';
import { reference, textString } from './pdf-syntax.ts';

/** Standard structure types (ISO 32000-1 §14.8.4) that our pages use. */
export type StructureRole =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'P'
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
  readonly children: readonly (StructureElement | number)[];
}

/** A page, and the elements on it in reading order. All marks below them are on this page. */
export interface StructuredPage {
  /** Object number of the page, which must say `/StructParents` and its place in the file, from 0. */
  readonly number: number;
  readonly elements: readonly StructureElement[];
}

/**
 * The structure tree of a file (ISO 32000-1 §14.7) with its parent tree, numbered from `rootNumber` up. Pages and their elements are
 * read in the order given.
 */
export function structureObjects(
  pages: readonly [StructuredPage, ...StructuredPage[]],
  rootNumber: number,
): readonly PdfObject[] {
  const objects: PdfObject[] = [];
  let next = rootNumber + 1;

  const place = (
    element: StructureElement,
    parent: number,
    page: number,
    parents: string[],
  ): number => {
    const number = next++;
    const kids = element.children.map((child) => {
      if (typeof child !== 'number') return reference(place(child, number, page, parents));
      parents[child] = reference(number);
      return String(child);
    });
    const members = [...membersOf(element, parent, page), `/K [${kids.join(' ')}]`];
    objects.push(textObject(number, `<< ${members.filter(Boolean).join(' ')} >>`));
    return number;
  };

  const top = next++;
  const parentTree: string[] = [];
  const kids = pages.flatMap(({ number, elements }, index) => {
    const parents: string[] = [];
    const placed = elements.map((element) => reference(place(element, top, number, parents)));
    parentTree.push(`${index} [${parents.join(' ')}]`);
    return placed;
  });
  const document = { role: 'Document', children: [] } as const;
  const members = [...membersOf(document, rootNumber, pages[0].number), `/K [${kids.join(' ')}]`];
  objects.push(textObject(top, `<< ${members.filter(Boolean).join(' ')} >>`));
  const root = `<< /Type /StructTreeRoot /K ${reference(top)} /ParentTree << /Nums [${parentTree.join(' ')}] >> /ParentTreeNextKey ${pages.length} >>`;
  return [textObject(rootNumber, root), ...objects].sort((a, b) => a.number - b.number);
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
