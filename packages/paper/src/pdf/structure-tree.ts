import { type PdfObject, textObject } from './pdf-object.ts';
import { reference, textString } from './pdf-syntax.ts';

/** Standard structure types (ISO 32000-1 §14.8.4) that our pages use. */
export type StructureRole = 'Document' | 'H1' | 'H2' | 'P' | 'Figure';

/** An element of the logical structure; a number is a marked-content identifier on the page. */
export interface StructureElement {
  readonly role: StructureRole;
  readonly alternative?: string;
  /** In points, for a figure: left, bottom, right, top. */
  readonly box?: readonly [number, number, number, number];
  readonly children: readonly (StructureElement | number)[];
}

/**
 * The structure tree of a one-page file (ISO 32000-1 §14.7) with its parent tree, numbered from `rootNumber` up; the
 * page must say `/StructParents 0`. Children are read in the order given.
 */
export function structureObjects(
  document: StructureElement,
  rootNumber: number,
  pageNumber: number,
): readonly PdfObject[] {
  const objects: PdfObject[] = [];
  const parents: string[] = [];
  let next = rootNumber + 1;

  const place = (element: StructureElement, parent: number): number => {
    const number = next++;
    const kids = element.children.map((child) => {
      if (typeof child !== 'number') return reference(place(child, number));
      parents[child] = reference(number);
      return String(child);
    });
    const members = [
      `/S /${element.role} /P ${reference(parent)} /Pg ${reference(pageNumber)}`,
      element.alternative && `/Alt ${textString(element.alternative)}`,
      element.box && `/A << /O /Layout /Placement /Block /BBox [${element.box.join(' ')}] >>`,
      `/K [${kids.join(' ')}]`,
    ];
    objects.push(textObject(number, `<< ${members.filter(Boolean).join(' ')} >>`));
    return number;
  };

  const top = place(document, rootNumber);
  const root = `<< /Type /StructTreeRoot /K ${reference(top)} /ParentTree << /Nums [0 [${parents.join(' ')}]] >> /ParentTreeNextKey 1 >>`;
  return [textObject(rootNumber, root), ...objects].sort((a, b) => a.number - b.number);
}
