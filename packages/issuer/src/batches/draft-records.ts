import type { CutRecords } from '../records/cut-records.ts';
import type { RecordText } from '../records/record-line.ts';
import type { ChunkRecord } from './chunk-content.ts';
import type { DraftedText, Drafting, DraftRules } from './draft-texts.ts';
import type { BatchFailure } from './failure-rows.ts';
import { Fingerprints } from './fingerprints.ts';

/** A record of a batch, ready to be signed, or what is wrong with it. */
export type DraftedRecord =
  | { readonly outcome: 'drafted'; readonly record: ChunkRecord }
  | { readonly outcome: 'failed'; readonly failure: BatchFailure };

/** Records that are drafted together: a hundredth of a second of work. */
const PIECE_RECORDS = 250;

/** UTF-16 units of them, where records are longer than any should be. */
const PIECE_LENGTH = 500_000;

/** Pieces of a file that are drafted while the one before them is taken. Few, so that many files can arrive at once. */
export const AHEAD = 3;

/**
 * Drafts the records of a file piece by piece, several at a time, and gives them in their order, numbered as they stand in the file. Of
 * records with the same id the first counts, whatever became of it.
 */
export async function* draftRecords(
  { writing, texts }: CutRecords,
  rules: DraftRules,
  draft: Drafting,
): AsyncGenerator<DraftedRecord> {
  const seen = new Fingerprints();
  let recordNo = 0;
  const numbered = (drafted: DraftedText): DraftedRecord => {
    recordNo += 1;
    const { line, recordId } = drafted;
    if (recordId !== undefined && seen.add(recordId) === 'again') {
      return { outcome: 'failed', failure: { recordNo, line, recordId, ...DUPLICATE } };
    }
    if ('fault' in drafted) {
      return { outcome: 'failed', failure: { recordNo, line, recordId, ...drafted.fault } };
    }
    return { outcome: 'drafted', record: { recordNo, ...drafted } };
  };
  const drafting: Promise<readonly DraftedText[]>[] = [];
  for await (const piece of pieces(texts)) {
    const drafted = draft({ rules, writing, texts: piece });
    // Whoever waits for it hears of it; nobody may ever come to wait.
    drafted.catch(() => undefined);
    drafting.push(drafted);
    if (drafting.length > AHEAD) yield* ((await drafting.shift()) ?? []).map(numbered);
  }
  for (const drafted of drafting) yield* (await drafted).map(numbered);
}

const DUPLICATE = { code: 'duplicate-record', field: 'id' } as const;

async function* pieces(texts: AsyncIterable<RecordText>): AsyncGenerator<readonly RecordText[]> {
  let piece: RecordText[] = [];
  let length = 0;
  for await (const each of texts) {
    piece.push(each);
    length += 'text' in each ? each.text.length : 0;
    if (piece.length < PIECE_RECORDS && length < PIECE_LENGTH) continue;
    yield piece;
    piece = [];
    length = 0;
  }
  if (piece.length > 0) yield piece;
}
