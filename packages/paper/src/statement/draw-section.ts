import type { CellMarks, Flow } from '../page/flow.ts';
import { FULL_WIDTH, LEFT, RIGHT } from '../page/grid.ts';
import { HAIRLINE } from '../page/look.ts';
import type { Sheet } from '../page/sheet.ts';
import type { StructureElement } from '../pdf/structure-tree.ts';
import type { FieldSection, StatementRow, StatementSection, TableSection } from './statement.ts';
import { STATEMENT_STYLES } from './styles.ts';

/** Where values begin, and the columns of a table. */
const VALUES = 80;
const COLUMNS = [LEFT, LEFT + 14, 150] as const;
const GUTTER = 3;

/** A section under its heading. Sections without rows are left out, heading and all. */
export function drawSection(flow: Flow, section: StatementSection): void {
  if (section.kind === 'fields') drawFields(flow, section);
  else drawTable(flow, section);
}

/** A heading stays with what follows. */
function drawHeading(flow: Flow, text: string): void {
  flow.require(20);
  flow.skip(2.2);
  const options = { width: FULL_WIDTH, leading: 4.6, role: 'H2' } as const;
  flow.paragraph(text, STATEMENT_STYLES.heading, options);
  drawLine(flow);
}

function drawFields(flow: Flow, { title, fields }: FieldSection): void {
  if (fields.length === 0) return;
  drawHeading(flow, title);
  for (const { caption, value, size } of fields) {
    const [style, leading] = VOICES[size];
    const cells = [
      {
        x: LEFT,
        style: STATEMENT_STYLES.caption,
        lines: flow.broken(caption, STATEMENT_STYLES.caption, VALUES - LEFT - GUTTER),
      },
      { x: VALUES, style, lines: flow.broken(value, style, RIGHT - VALUES) },
    ];
    flow.skip(0.5);
    flow.row(cells, leading, (sheet, marks) => {
      sheet.elements.push({ role: 'P', children: marks.flat() });
    });
    flow.skip(0.5);
    drawLine(flow);
  }
}

const VOICES = {
  large: [STATEMENT_STYLES.large, 4.7],
  small: [STATEMENT_STYLES.small, 3.9],
} as const;

function drawTable(flow: Flow, { title, head, rows }: TableSection): void {
  if (rows.length === 0) return;
  drawHeading(flow, title);
  const tables = new Map<Sheet, StructureElement[]>();
  const drawRow = ({ cells, weight }: StatementRow, role: 'TH' | 'TD') => {
    const style = role === 'TH' ? STATEMENT_STYLES.caption : STATEMENT_STYLES[weight];
    const columns = cells.map((text, index) => {
      const x = COLUMNS[index] ?? LEFT;
      const width = (COLUMNS[index + 1] ?? RIGHT + GUTTER) - GUTTER - x;
      return { x, style, lines: flow.broken(text, style, width) };
    });
    flow.skip(0.35);
    flow.row(columns, 4.1, (sheet, marks) => tableOf(sheet, tables).push(rowElement(role, marks)));
    flow.skip(0.35);
    drawLine(flow);
  };
  const heading: StatementRow = { cells: head, weight: 'plain' };
  drawRow(heading, 'TH');
  for (const row of rows) {
    const before = flow.sheet;
    flow.require(10);
    // A table that goes on is a table of its own, under the same head.
    if (flow.sheet !== before) drawRow(heading, 'TH');
    drawRow(row, 'TD');
  }
}

function tableOf(sheet: Sheet, tables: Map<Sheet, StructureElement[]>): StructureElement[] {
  const known = tables.get(sheet);
  if (known) return known;
  const children: StructureElement[] = [];
  tables.set(sheet, children);
  sheet.elements.push({ role: 'Table', children });
  return children;
}

function rowElement(role: 'TH' | 'TD', marks: CellMarks): StructureElement {
  return { role: 'TR', children: marks.map((children) => ({ role, children })) };
}

function drawLine(flow: Flow): void {
  flow.sheet.stroke([LEFT, flow.y], [RIGHT, flow.y], HAIRLINE);
}
