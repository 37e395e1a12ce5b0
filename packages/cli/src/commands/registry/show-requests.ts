import { parseJson, writtenInstant } from '@prova/credential';
import {
  type ChangeRequest,
  type Difference,
  findRequest,
  listRequests,
  previewRequest,
  REQUEST_STATES,
  type RequestSummary,
} from '@prova/trust-registry';
import type { Call } from '../../command.ts';
import { environmentMark } from '../../home.ts';
import { momentOf } from '../../moment.ts';
import { officerWords } from '../../officer-choice.ts';
import { printable } from '../../printable.ts';
import { withRegistry } from '../../registry-home.ts';
import { alignedTable } from '../../table.ts';

const HEADINGS = ['request', 'kind', 'about', 'state', 'proposed by', 'until'];

/** So many lines of a difference are shown; the whole of Europe would be thousands. */
const SHOWN = 40;

/** One line a request, the newest first; with an id, all that was said about it and what it would change. */
export async function showRequests(call: Call): Promise<number> {
  const [id] = call.operands;
  if (call.operands.length > 1) throw call.missing('one ID, or none');
  const state = call.choice('state', REQUEST_STATES);
  const { now } = momentOf(call);
  return withRegistry(call, async ({ scheme, database }) => {
    const mark = environmentMark(scheme.environment);
    if (id !== undefined) {
      const request = await findRequest(database, id);
      const isOpen = request.state === 'submitted';
      const context = { root: scheme.root, now };
      const lines = isOpen ? await previewRequest(database, request, context) : [];
      call.io.stdout(`${mark}${requestText(request)}\n${changeText(request, lines)}`);
      return 0;
    }
    const states = state ? [state] : (['submitted', 'in-force'] as const);
    const found = await Promise.all(states.map((each) => listRequests(database, each)));
    const rows = found.flat().map(requestRow);
    call.io.stdout(`${mark}${rows.length > 0 ? alignedTable([HEADINGS, ...rows]) : 'none'}\n`);
    return 0;
  });
}

/** What an officer decides about: what would change in the register; where that says nothing, the change as it is written. */
export function changeText({ payload }: ChangeRequest, lines: readonly Difference[]): string {
  if (lines.length > 0) return differenceText(lines);
  const change: unknown = parseJson(payload);
  const members = Object.entries(typeof change === 'object' && change !== null ? change : {});
  const told = members.filter(([name]) => name !== 'kind');
  return `${alignedTable(told.map(([name, value]) => [name, valueText(value)]))}\n`;
}

/** Characters of one member: an import is as long as a book. */
const LEGIBLE = 400;

function valueText(value: unknown): string {
  const text = printable(typeof value === 'string' ? value : JSON.stringify(value));
  return text.length > LEGIBLE ? `${text.slice(0, LEGIBLE)} …` : text;
}

/** What would change, a line a fact, as an officer compares it. */
export function differenceText(lines: readonly Difference[]): string {
  const rows = lines.slice(0, SHOWN).map(({ institution, topic, subject, from, to }) => {
    const change = [from, to].map((value) => (value === undefined ? '–' : printable(value)));
    return [institution ?? '', topic, printable(subject ?? ''), change.join(' → ')];
  });
  const more = lines.length > SHOWN ? `… and ${lines.length - SHOWN} more\n` : '';
  return rows.length > 0 ? `${alignedTable(rows)}\n${more}` : '';
}

function requestRow({ id, kind, about, state, proposedBy, expiresAt }: RequestSummary): string[] {
  const until = expiresAt === undefined ? '' : writtenInstant(expiresAt);
  return [id, kind, aboutWords(about), state, officerWords(proposedBy), until];
}

function aboutWords(about: readonly string[]): string {
  return about.map(printable).join(', ');
}

function requestText(request: ChangeRequest): string {
  const said = request.decisions.map(({ action, at, ...officer }) => [
    action,
    `${writtenInstant(at)} by ${officerWords(officer)}`,
  ]);
  return alignedTable([
    ['request', request.id],
    ['kind', request.kind],
    ['about', aboutWords(request.about)],
    ['state', request.state],
    ...said,
    ['SHA-256', Buffer.from(request.payloadHash).toString('hex')],
  ]);
}
