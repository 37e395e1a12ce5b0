import { isMeaningfulPartialDate } from '@prova/credential';
import type { PersonQuery } from '@prova/issuer';
import type { Call } from '../../command.ts';
import { CliError } from '../../errors.ts';
import { requireFile, streamInput } from '../../files.ts';

const BY = ['number', 'name', 'document'] as const;

/** Longer than any name or number, in octets. */
const LONGEST = 2_000;

/**
 * Reads who is meant: from standard input, or the file of `--in`, a line each. On a terminal it asks for them.
 * Throws `CliError` `usage`, `file-missing`, `file-unreadable`; `file-malformed` for lines that tell nobody.
 */
export async function readPerson(call: Call): Promise<PersonQuery> {
  const by = call.choice('by', BY) ?? call.required('by');
  switch (by) {
    case 'name': {
      const [surname = '', birthDate = ''] = await readLines(call, ['Surname', 'Birth date']);
      if (!isMeaningfulPartialDate(birthDate)) {
        throw new CliError('file-malformed', 'The second line is a birth date: 1954-07-20.');
      }
      return { by: 'name', surname, birthDate };
    }
    case 'document':
      return { by: 'document', jti: await readDocumentId(call) };
    default: {
      const [number = ''] = await readLines(call, ['Personal number']);
      return { by: 'number', number };
    }
  }
}

/** The id of a document, as `readPerson` reads one by which a person is told. Throws the same. */
export async function readDocumentId(call: Call): Promise<string> {
  const [id = ''] = await readLines(call, ['Document']);
  // As it is printed, in fours.
  return id.replace(/[ -]/g, '').toUpperCase();
}

/** As many lines as there are questions, none of them empty. Reads no further: a person at a terminal need not end the input. */
async function readLines(call: Call, questions: readonly string[]): Promise<readonly string[]> {
  const { io } = call;
  const file = call.option('in') ?? '-';
  await requireFile(file, io);
  const ask = (question: string | undefined) => {
    if (file === '-' && io.isTerminal && question !== undefined) io.stderr(`${question}: `);
  };
  const decoder = new TextDecoder();
  let text = '';
  ask(questions[0]);
  for await (const chunk of streamInput(file, io, LONGEST)) {
    const before = linesIn(text);
    text += decoder.decode(chunk, { stream: true });
    if (linesIn(text) > before) ask(questions[linesIn(text)]);
    if (linesIn(text) >= questions.length || text.length > LONGEST) break;
  }
  const lines = text
    .split('\n')
    .slice(0, questions.length)
    .map((line) => line.trim());
  if (lines.length === questions.length && lines.every((line) => line !== '')) return lines;
  throw new CliError('file-malformed', `Give ${questions.join(' and ')}, a line each.`);
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
