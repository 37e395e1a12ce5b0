/** What this page asks wallets for, of what a desk offers; the least first. */
export const PRESETS = ['ehic', 'ehic-and-identity', 'pda1'] as const;
export type Preset = (typeof PRESETS)[number];

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
