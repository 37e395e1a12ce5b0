import type { Preferences } from '../page/preferences.ts';

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
