import type { DeskState } from '../desk/desk-state.ts';
import type { Preferences } from '../page/preferences.ts';
import type { RightsHere } from './counter-verdict.ts';

/** What the page stands on: where people are treated, or where they have a right to a reduction. */
export const DESK_KINDS = ['clinic', 'counter'] as const;
export type DeskKind = (typeof DESK_KINDS)[number];

/** What somebody set this desk to be, kept by the browser. */
export interface DeskSettings {
  readonly kind: () => DeskKind;
  readonly setKind: (kind: DeskKind) => void;
  /** The rights that count here. */
  readonly rights: () => ReadonlySet<string> | 'all';
  readonly setRights: (rights: ReadonlySet<string> | 'all') => void;
}

/** A clinic, and all rights, unless somebody said otherwise. */
export function deskSettings(kept: Pick<Preferences, 'read' | 'write'>): DeskSettings {
  return {
    kind: () => (kept.read('desk') === 'counter' ? 'counter' : 'clinic'),
    setKind: (kind) => kept.write('desk', kind),
    rights() {
      const names = kept.read('rights')?.split(' ') ?? [];
      return names.length === 0 ? 'all' : new Set(names);
    },
    setRights: (rights) => kept.write('rights', rights === 'all' ? '' : [...rights].join(' ')),
  };
}

/** Which rights count at this desk, as far as is known; nothing where it is no counter. */
export function rightsAt(
  settings: DeskSettings,
  { rights: known, lacksRights }: Pick<DeskState, 'rights' | 'lacksRights'>,
): RightsHere | undefined {
  if (settings.kind() !== 'counter') return undefined;
  return { chosen: settings.rights(), known, lacksRights };
}
