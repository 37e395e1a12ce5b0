import { join } from 'node:path';
import type { PublishedFile } from '@prova/http';
import { runAgain } from '@prova/platform-node';
import {
  type KeptCatalogue,
  type KeptList,
  watchCatalogue,
  watchLists,
} from '@prova/trust-updater';
import { type RevocationLists, revocationLists, type TrustInput } from '@prova/verifier';
import { publishTrust } from './trust-files.ts';
import { type TrustPlace, watchSnapshot } from './watch-snapshot.ts';

/** All that a verdict of this desk rests on, of one moment, and the same as files for pages. */
export interface HeldTrust {
  readonly trust: TrustInput;
  readonly lists: RevocationLists;
  /** When each list was made, in epoch seconds. */
  readonly listTimes: readonly number[];
  /** Of `/trust/…`, by their paths. */
  readonly files: ReadonlyMap<string, PublishedFile>;
  /** The catalogue of rights that the trust list names, or why there is none; documents are judged without it too. */
  readonly catalogue: KeptCatalogue;
  /** Whether what lies in the folder now is what is held. */
  readonly outcome: 'held' | 'refused' | 'missing';
}

/** The trust of a folder, for as long as the service is up. */
export interface DeskTrust {
  /** As it was when somebody last looked: no question about a document waits for a disk. */
  held(): HeldTrust;
  /** Looks first: whatever lay there before the call is seen. Rejects with `TrustUpdaterError` `state-damaged`, and the errors of the system. */
  latest(): Promise<HeldTrust>;
}

/** Watches the trust of a place. `tell` hears the codes of what was refused. */
export function watchTrust(place: TrustPlace, tell: (code: string) => void): DeskTrust {
  const snapshot = watchSnapshot(place, tell);
  const watched = watchLists(join(place.folder, 'lists'));
  const rights = watchCatalogue(place.folder);
  const publish = publishTrust();
  let held: HeldTrust = NOTHING;
  let lists: readonly KeptList[] = [];

  async function look(): Promise<void> {
    // Lists are looked at all the same: what was withdrawn stays withdrawn whatever the trust list is.
    const [looked] = await Promise.allSettled([snapshot.look()]);
    const found = await watched.look();
    const catalogue = await rights.look(snapshot.held()?.trust.snapshot);
    if (catalogue !== held.catalogue && catalogue.outcome === 'refused') tell(catalogue.code);
    const files = await publish(snapshot.held()?.bytes, found, catalogue);
    // Only new lists are read anew: the old ones remember whose signatures they checked.
    const isSame = found === lists && held !== NOTHING;
    held = {
      trust: trustOf(),
      lists: isSame ? held.lists : listsOf(found),
      listTimes: found.map(({ issuedAt }) => issuedAt),
      files,
      catalogue,
      outcome: outcome(),
    };
    lists = found;
    if (looked.status === 'rejected') throw looked.reason;
  }

  const lookAgain = runAgain(look);

  function trustOf(): TrustInput {
    const refused = snapshot.refused();
    return snapshot.held()?.trust ?? (refused && { refused });
  }

  function outcome(): HeldTrust['outcome'] {
    if (snapshot.refused()) return 'refused';
    return snapshot.held() ? 'held' : 'missing';
  }

  return {
    held: () => held,
    async latest() {
      await lookAgain();
      return held;
    },
  };
}

const NOTHING: HeldTrust = {
  trust: undefined,
  lists: revocationLists(() => undefined),
  listTimes: [],
  files: new Map(),
  catalogue: { outcome: 'none' },
  outcome: 'missing',
};

function listsOf(lists: readonly KeptList[]): RevocationLists {
  const texts = new Map(lists.map(({ uri, text }) => [uri, text]));
  return revocationLists(
    (uri) => texts.get(uri),
    () => [...texts.keys()],
  );
}
