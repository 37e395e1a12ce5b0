/** What a clinic’s page asks wallets for, of what a desk offers; the least first. */
export const PRESETS = ['ehic', 'ehic-and-identity', 'pda1'] as const;

/** What a counter’s page asks them for; the least first, which is all that most counters need. */
export const RIGHT_PRESETS = ['right', 'right-and-name'] as const;

export type RightPreset = (typeof RIGHT_PRESETS)[number];
export type Preset = (typeof PRESETS)[number] | RightPreset;

/** The disclosure profile that each is (decision 60). */
export const PROFILES: Readonly<Record<RightPreset, 'P0' | 'P1'>> = {
  right: 'P0',
  'right-and-name': 'P1',
};

/** Where the wallet is: on another device, which reads a code off this screen, or on this one. */
export const MODES = ['cross-device', 'same-device'] as const;
export type Mode = (typeof MODES)[number];

/** What a person at the desk wants to see, and from where. */
export interface WalletQuestion {
  readonly preset: Preset;
  readonly mode: Mode;
}

/** Of the presets that a desk names, those that this page has words for. */
export function presetsAmong(names: readonly string[]): readonly Preset[] {
  return PRESETS.filter((preset) => names.includes(preset));
}

/** Whether who the person is was asked for too. */
export function asksIdentity(preset: Preset): boolean {
  return preset.endsWith('-and-identity');
}
