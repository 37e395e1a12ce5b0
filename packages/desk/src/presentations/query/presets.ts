import type { WalletType } from '@prova/credential';

/** What a counter asks for by a name. */
export interface Preset {
  readonly document: WalletType;
  /** Also who the person is: a card in a wallet names nobody. */
  readonly identity: boolean;
}

export const PRESETS = {
  ehic: { document: 'ehic', identity: false },
  'ehic-and-identity': { document: 'ehic', identity: true },
  prc: { document: 'prc', identity: false },
  pda1: { document: 'pda1', identity: false },
  'pda1-and-identity': { document: 'pda1', identity: true },
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetName = keyof typeof PRESETS;

export const PRESET_NAMES = [
  'ehic',
  'ehic-and-identity',
  'prc',
  'pda1',
  'pda1-and-identity',
] as const satisfies readonly PresetName[];
