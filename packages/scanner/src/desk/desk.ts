import type { Environment, Evidence, Platform } from '@prova/credential';
import {
  encodeInstalledTrust,
  type InstalledTrust,
  nothingInstalled,
  openSnapshot,
  parseInstalledTrust,
  TrustError,
  type TrustErrorCode,
  type TrustMaterial,
  trustMaterial,
} from '@prova/trust';
import { type IdentityCheck, type Language, type Report, verify, wordsOf } from '@prova/verifier';
import type { DeskMemory } from './desk-memory.ts';
import { type DeskState, stateOf } from './desk-state.ts';
import { deskWords } from './desk-words.ts';
import { keeperOf } from './keeper.ts';
import { keptLists, type TakenList } from './kept-lists.ts';
import { keptRights, type ReadRights } from './kept-rights.ts';

/** Whose trust list counts: fixed when the page was made, and asked of nobody later. */
export interface Scheme {
  readonly environment: Environment;
  /** DER of the root certificate. */
  readonly root: Uint8Array;
}

export interface DeskOrder {
  readonly scheme: Scheme;
  readonly memory: DeskMemory;
  readonly platform: Platform;
  /** When this program was made, in epoch seconds: it is certainly not earlier. */
  readonly builtAt: number;
  /** Reads catalogues of rights; without it the desk knows none, and judges all the same. */
  readonly readRights?: ReadRights;
}

/** What one judgement is asked for. */
export interface Judgement {
  /** Of treatment, `yyyy-mm-dd`; the desk's day unless said. */
  readonly treatmentDate?: string;
  /** The desk's local date. */
  readonly today: string;
  /** Epoch seconds. */
  readonly now: number;
  /** In which the verdict is said; English where its words cannot be had. */
  readonly language: Language;
  readonly identity?: IdentityCheck;
}

/** A report, and the verdict in words. */
export interface Judged {
  readonly report: Report;
  readonly title: string;
  readonly sentence: string;
  /** The language that it is said in. */
  readonly language: Language;
}

/** A desk with all that it needs to judge, and a memory for it. It has no clock and asks no network. */
export interface Desk {
  /** What the verifier says. Never rejects. */
  judge(evidence: Evidence, judgement: Judgement): Promise<Judged>;
  /**
   * Takes in a trust list, `snapshot.cose`, from wherever it came. Throws `TrustError` where it is refused: not under the root,
   * of another environment, older than the one here, or another one under its number. The one here then stays.
   */
  takeSnapshot(bytes: Uint8Array): Promise<'taken' | 'same'>;
  /**
   * Takes in a list of withdrawn documents that came from its address, if it is newer than the one here and an institution that
   * publishes there signed it. `now` is in epoch seconds.
   */
  takeList(uri: string, text: string, now: number): Promise<TakenList>;
  /** Whether the trust list names a catalogue of rights that is not here. */
  lacksRights(): 'lacking' | 'nothing';
  /** Takes in a catalogue of rights, if it is the one that the trust list names. */
  takeRights(bytes: Uint8Array): Promise<'taken' | 'refused'>;
  /** All lists that its server named were there to be had: from now on it can do without. */
  complete(): Promise<void>;
  state(now: number): DeskState;
}

/** The name of the catalogue of rights in a trust list (`CATALOGUE_PATH` of the catalogue, which not every page of ours has). */
const CATALOGUE_PATH = 'catalogue/rights.jwt';

const SNAPSHOT = 'snapshot';
const INSTALLED = 'installed';
const COMPLETE = 'complete';

/** Opens a desk with what it remembers. What it remembers is proven anew: a memory is no authority. */
export async function openDesk(order: DeskOrder): Promise<Desk> {
  const { scheme, memory, platform, builtAt, readRights = async () => undefined } = order;
  const { environment } = scheme;
  const keeper = keeperOf(memory);
  let installed = nothingInstalled(environment, builtAt);
  let trust: TrustMaterial | undefined;
  let refused: TrustErrorCode | undefined;
  const rights = keptRights(keeper, readRights);
  await recall();
  const lists = await keptLists(keeper, platform);
  let isComplete = (await memory.read(COMPLETE)) !== undefined;

  /** What was opened, over what was seen before. */
  async function install(bytes: Uint8Array): Promise<TrustMaterial> {
    const opened = await openSnapshot(bytes, { ...scheme, platform });
    return trustMaterial(opened, installed);
  }

  /** What the memory has, if it has come further than this desk: another window may have written there. */
  async function recall(): Promise<void> {
    const stored = await remembered(keeper, environment);
    if (stored === undefined || stored.sequence <= installed.sequence) return;
    installed = stored;
    const kept = await keeper.read(SNAPSHOT);
    try {
      if (kept) trust = await install(kept);
      refused = undefined;
    } catch (error) {
      if (!(error instanceof TrustError)) throw error;
      refused = error.code;
    }
    await rights.follow(trust?.snapshot);
  }

  async function take(bytes: Uint8Array): Promise<'taken' | 'same'> {
    await recall();
    const taken = await install(bytes).catch((error: unknown) => {
      // Where there is no other, this is why nothing can be confirmed.
      if (!trust && error instanceof TrustError) refused = error.code;
      throw error;
    });
    if (trust && taken.installed === installed) return 'same';
    trust = taken;
    refused = undefined;
    installed = taken.installed;
    await keeper.write(
      new Map([
        [SNAPSHOT, bytes],
        [INSTALLED, encodeInstalledTrust(installed)],
      ]),
    );
    await rights.follow(taken.snapshot);
    return 'taken';
  }

  const lacksRights = () =>
    order.readRights && trust?.snapshot.files?.has(CATALOGUE_PATH) && !rights.rights
      ? 'lacking'
      : 'nothing';

  return {
    async judge(evidence, { language, ...judgement }) {
      const words = await deskWords(language);
      const report = await verify(evidence, {
        ...judgement,
        trust: trust ?? (refused && { refused }),
        lists: lists.lists,
        policy: { environment, words },
        platform,
      });
      const { verdicts } = wordsOf(report.document?.type, words);
      return { report, ...verdicts[report.verdict], language: words.language };
    },
    takeSnapshot: (bytes) => memory.alone(() => take(bytes)),
    takeList: (uri, text, now) => lists.take(uri, text, trust && { trust, now }),
    lacksRights,
    takeRights: (bytes) => memory.alone(() => rights.take(bytes, trust?.snapshot)),
    async complete() {
      if (isComplete) return;
      isComplete = true;
      await keeper.write(new Map([[COMPLETE, Uint8Array.of(1)]]));
    },
    state: (now) =>
      stateOf({
        ...{ environment, trust, refused, lists, isComplete, memory: keeper.state, now },
        ...{ rights: rights.rights, lacksRights: lacksRights() },
      }),
  };
}

/** A memory that is damaged is none: whoever can damage it could as well have emptied it. */
async function remembered(
  memory: DeskMemory,
  environment: Environment,
): Promise<InstalledTrust | undefined> {
  const bytes = await memory.read(INSTALLED);
  if (!bytes) return undefined;
  try {
    const installed = parseInstalledTrust(bytes);
    return installed.environment === environment ? installed : undefined;
  } catch (error) {
    if (error instanceof TrustError) return undefined;
    throw error;
  }
}
