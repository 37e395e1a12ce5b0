/** What a clinic’s page asks wallets for, of what a desk offers; the least first. */
export const PRESETS = ['ehic', 'ehic-and-identity', 'isiplus', 'pda1'] as const;

/** What a counter’s page asks them for; the least first, which is all that most counters need. */
export const RIGHT_PRESETS = ['right', 'right-and-name', 'right-and-circumstances'] as const;

export type RightPreset = (typeof RIGHT_PRESETS)[number];
export type Preset = (typeof PRESETS)[number] | RightPreset;

/** The disclosure profile that each is (decision 60). */
export const PROFILES: Readonly<Record<RightPreset, 'P0' | 'P1' | 'P2'>> = {
  right: 'P0',
  'right-and-name': 'P1',
  'right-and-circumstances': 'P2',
};

/** What is asked for beside a right by P2; nothing of it unless somebody wants it. */
export interface Circumstances {
  readonly ageOver?: number;
  readonly ageUnder?: number;
  readonly municipality?: true;
}

/** Where the wallet is: on another device, which reads a code off this screen, or on this one. */
export const MODES = ['cross-device', 'same-device'] as const;
export type Mode = (typeof MODES)[number];

/** What a person at the desk wants to see, and from where. */
export interface WalletQuestion {
  readonly preset: Preset;
  readonly mode: Mode;
  readonly circumstances?: Circumstances;
}

/** Of the presets that a desk names, those that this page has words for. */
export function presetsAmong(names: readonly string[]): readonly Preset[] {
  return PRESETS.filter((preset) => names.includes(preset));
}

export function isOfRights(preset: Preset): preset is RightPreset {
  return preset in PROFILES;
}
