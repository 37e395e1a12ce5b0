import type { WalletType } from '@prova/credential';

/** What a counter asks for by a name. */
export interface Preset {
  readonly document: WalletType;
  /** Also who the person is: a card in a wallet names nobody. */
  readonly identity: boolean;
  /** Members of the model that nobody here needs. */
  readonly spared?: readonly string[];
}

export const PRESETS = {
  ehic: { document: 'ehic', identity: false },
  'ehic-and-identity': { document: 'ehic', identity: true },
  prc: { document: 'prc', identity: false },
  pda1: { document: 'pda1', identity: false },
  'pda1-and-identity': { document: 'pda1', identity: true },
  // Who identifies somebody to their insurer needs number, names and date of birth: neither sex nor card number, and not which parent holds the card.
  isiplus: { document: 'isiplus', identity: false, spared: ['sx', 'ci', 'hr'] },
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetName = keyof typeof PRESETS;

export const PRESET_NAMES = [
  'ehic',
  'ehic-and-identity',
  'prc',
  'pda1',
  'pda1-and-identity',
  'isiplus',
] as const satisfies readonly PresetName[];
