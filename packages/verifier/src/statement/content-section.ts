import {
  articlesLine,
  type Ehic,
  type Entitlement,
  employerLine,
  type IsiPlus,
  type Pda1,
  type Prc,
  type WholeDocument,
  workplaceLine,
} from '@prova/credential';
import { VerifierError } from '../errors.ts';
import type { AcceptedExport } from '../receipt/export.ts';
import { large, section, small } from './fields.ts';
import type { ExportField, ExportFields } from './statement.ts';
import type { StatementWords } from './statement-words.ts';
import { acceptedContent } from './token-in.ts';
import { NOTHING, writtenDay } from './written-time.ts';

/**
 * What an accepted document says, in the order and under the numbers of its form: Decision S2, or portable document A1.
 * Throws `VerifierError` `export-malformed`.
 */
export function contentSection(exported: AcceptedExport, words: StatementWords): ExportFields {
  const { jti, rid, ...document } = acceptedContent(exported);
  const { headings, captions, kinds } = words;
  return section(headings.content, [
    large(captions.kind, kinds[document.type]),
    ...membersOf(document, words),
    ...(jti === undefined ? [] : [large(captions.documentNumber, jti)]),
    ...(rid === undefined ? [] : [small(captions.withdrawalList, rid)]),
  ]);
}

function membersOf({ type, data }: WholeDocument, words: StatementWords): readonly ExportField[] {
  const { fields } = words;
  switch (type) {
    case 'prc':
      return [
        ...cardFields(data, fields),
        large(`(a), (b). ${fields.validity}`, writtenPeriod(data)),
        large(`(c). ${fields.delivered}`, writtenDay(data.di)),
      ];
    case 'ehic':
      return [...cardFields(data, fields), large(fields.issued, writtenDay(data.di))];
    case 'pda1':
      return pda1Fields(data, words);
    case 'entitlement':
      return entitlementFields(data, fields);
    case 'isiplus':
      return isiPlusFields(data, fields);
    case 'status':
      throw new VerifierError('export-malformed', 'A social status is not accepted at a desk.');
  }
}

function cardFields(data: Prc | Ehic, fields: StatementWords['fields']): readonly ExportField[] {
  return [
    large(`3. ${fields.fn}`, data.fn),
    large(`4. ${fields.gn}`, data.gn),
    large(`5. ${fields.dob}`, writtenDay(data.dob)),
    large(`6. ${fields.hi}`, data.hi),
    large(`7. ${fields.ii}`, `${data.ii} - ${data.in}`),
    large(`8. ${fields.ci}`, data.ci ?? NOTHING),
    large(`9. ${fields.xd}`, writtenDay(data.xd)),
  ];
}

function pda1Fields(data: Pda1, { fields, captions }: StatementWords): readonly ExportField[] {
  const { em, wa = [], nf } = data;
  return [
    large(captions.documentNumber, data.dn),
    large(`1.1 ${fields.hi}`, data.hi),
    large(`1.2 ${fields.fn}`, data.fn),
    large(`1.3 ${fields.gn}`, data.gn),
    large(`1.5 ${fields.dob}`, writtenDay(data.dob)),
    large(`2.1 ${fields.legislation}`, data.lc),
    large(`2.2, 2.3 ${fields.period}`, writtenPeriod(data)),
    large(`3. ${fields.article}`, articlesLine(data)),
    ...em.map((employer) => large(`4. ${fields.employer}`, employerLine(employer))),
    ...wa.map((place) => large(`5. ${fields.workplace}`, workplaceLine(place))),
    ...(nf === undefined ? [] : [large(`5. ${fields.noFixedPlace}`, nf)]),
    large(`6. ${fields.ii}`, `${data.ii} - ${data.in}`),
    large(fields.issued, writtenDay(data.di)),
  ];
}

function entitlementFields(
  { ii, r, v, sd, ed, nm = NOTHING, yb = NOTHING }: Entitlement,
  fields: StatementWords['fields'],
): readonly ExportField[] {
  return [
    large(fields.right, `${r} (${v})`),
    large(fields.period, writtenPeriod({ sd, ed })),
    large(fields.name, nm),
    large(fields.birthYear, yb),
    large(fields.ii, ii),
  ];
}

function isiPlusFields(data: IsiPlus, fields: StatementWords['fields']): readonly ExportField[] {
  return [
    large(fields.fn, data.fn),
    large(fields.gn, data.gn),
    large(fields.dob, writtenDay(data.dob)),
    large(fields.sex, data.sx ?? NOTHING),
    large(fields.hi, data.hi),
    large(fields.ii, `${data.ii} - ${data.in}`),
    large(fields.ci, data.ci),
    large(fields.issued, writtenDay(data.di)),
    large(fields.xd, writtenDay(data.xd)),
  ];
}

function writtenPeriod({ sd, ed }: Pick<Prc, 'sd' | 'ed'>): string {
  return `${writtenDay(sd)} – ${writtenDay(ed)}`;
}
