import type { Platform } from '@prova/credential';
import { keyThumbprint } from '@prova/verifier';
import { inTime } from '../in-time.ts';
import {
  appendReceipt,
  type NamedStation,
  type ReceiptMatter,
  type WrittenReceipt,
} from './append-receipt.ts';
import type { ReceiptMemory } from './receipt-memory.ts';
import { type StationFiles, stationFiles } from './station-files.ts';
import type { Keysmith } from './station-keys.ts';

export interface ReceiptBookOrder {
  readonly memory: ReceiptMemory;
  readonly platform: Platform;
  readonly keysmith: Keysmith;
  /**
   * The label of the station that there should be, kept elsewhere than in `memory`: a browser that lost the one is not taken for one
   * that never had it.
   */
  readonly expected: { read(): string | undefined; write(label: string | undefined): void };
}

/** What became of the receipt of one verification. `off`: none is wanted here. */
export type Receipted =
  | { readonly state: 'off' }
  | WrittenReceipt
  | { readonly state: 'not-written'; readonly station?: NamedStation };

/** Whether receipts are written. `gone`: they were, and the browser has neither station nor receipts any more, or gives no access. */
export type BookState =
  | { readonly state: 'off' }
  | {
      readonly state: 'on';
      readonly label: string;
      readonly count: number;
      /** Of the last verification in this window. */
      readonly latest: 'written' | 'not-written';
    }
  | { readonly state: 'gone'; readonly label: string };

/** The receipts of this page's station, over all its windows. */
export interface ReceiptBook {
  /**
   * Writes the receipt of a verification, of the report and of what `judgedToken` said of the same evidence. Never rejects, and
   * answers when `patience` ends at the latest: a verdict is said with or without a receipt.
   */
  add(of: ReceiptMatter, patience: AbortSignal): Promise<Receipted>;
  state(): Promise<BookState>;
  /** Begins a station, if there is none. `markKey` is the clinic's; without it one is made. Rejects where the browser cannot keep it. */
  begin(label: string, markKey?: Uint8Array): Promise<void>;
  /** Forgets station, keys and receipts. Rejects where the browser does not. */
  end(): Promise<void>;
  /** Goes on without the receipts that are gone. */
  giveUp(): void;
  /** What a person saves; nothing where there is no station. Rejects where the browser does not give it. */
  files(): Promise<StationFiles | undefined>;
}

export function receiptBook({
  memory,
  platform,
  keysmith,
  expected,
}: ReceiptBookOrder): ReceiptBook {
  let latest: 'written' | 'not-written' = 'written';
  let isLookedFor = false;
  const looking = memory
    .end()
    .then((after) => after && expect(after.station.label))
    .catch(() => undefined);

  /**
   * Whether there should be receipts. A station that `expected` does not know is looked for once: a browser that does not answer, and
   * never had one, is not waited for with each verdict.
   */
  async function stationExpected(patience: AbortSignal): Promise<'expected' | 'none'> {
    if (expected.read() === undefined && !isLookedFor) {
      await inTime(looking, patience).catch(() => undefined);
      isLookedFor = true;
    }
    return expected.read() === undefined ? 'none' : 'expected';
  }

  function expect(label: string): void {
    if (expected.read() !== label) expected.write(label);
  }

  function none(station?: NamedStation): Receipted {
    const isWanted = station !== undefined || expected.read() !== undefined;
    return isWanted ? { state: 'not-written', ...(station && { station }) } : { state: 'off' };
  }

  return {
    async add(matter, patience) {
      if ((await stationExpected(patience)) === 'none') return { state: 'off' };
      let station: NamedStation | undefined;
      const writing = appendReceipt(matter, {
        ...{ memory, platform, keysmith, stop: patience },
        found: (named) => {
          station = named;
          expect(named.label);
        },
      });
      // Whatever is in the way, full, blocked, damaged or late: the verdict is said all the same, and that it has no receipt.
      const receipted = await inTime(writing, patience).then(
        (written) => written ?? none(),
        () => none(station),
      );
      if (receipted.state !== 'off') latest = receipted.state;
      return receipted;
    },
    async state() {
      const after = await memory.end().catch(() => undefined);
      if (after) return { state: 'on', label: after.station.label, count: after.count, latest };
      const label = expected.read();
      return label === undefined ? { state: 'off' } : { state: 'gone', label };
    },
    async begin(label, markKey = keysmith.makeMarkKey()) {
      const keys = await keysmith.makeKeys();
      const thumbprint = await keyThumbprint({ key: keys.key, platform });
      const kept = await memory.begin({ label, markKey, thumbprint, ...keys });
      if (kept === 'taken') return;
      latest = 'written';
      expect(label);
    },
    async end() {
      await memory.clear();
      expected.write(undefined);
    },
    giveUp: () => expected.write(undefined),
    async files() {
      const whole = await memory.whole();
      return whole && stationFiles(whole);
    },
  };
}
