import { type CheckedCatalogue, isWithin } from '@prova/catalogue';
import { DeskError } from '../../errors.ts';
import * as v from '../../schema.ts';
import { BY_LAW } from './permitted.ts';
import { CIRCUMSTANCES, MOST_RIGHTS, type ProfileQuestion } from './profile-question.ts';

/** What a counter asks for by a name, and by which disclosure profile that is; which rights, the catalogue says. */
const RIGHT_PROFILES = {
  right: 'P0',
  'right-and-name': 'P1',
  'right-and-circumstances': 'P2',
} as const;

export const RIGHT_PRESET_NAMES = ['right', 'right-and-name', 'right-and-circumstances'] as const;

/** Members of a question by one of these, and what P2 asks for besides. */
export const RIGHT_PRESET = { preset: v.picklist(['right', 'right-and-name']) };
export const CIRCUMSTANCED_PRESET = {
  preset: v.literal('right-and-circumstances'),
  ...CIRCUMSTANCES,
};

export type RightPreset = Pick<ByCircumstances, keyof typeof CIRCUMSTANCES> & {
  readonly preset: keyof typeof RIGHT_PROFILES;
};
type ByCircumstances = Extract<ProfileQuestion, { readonly profile: 'P2' }>;

/**
 * The question of a preset, for any one of all rights that every counter may ask for: those that the catalogue publishes, that there are on this day, and
 * that it does not show by law alone. Throws `DeskError` `rights-not-listed` without a catalogue, without such rights, and for more than are
 * asked for at once: then whoever asks names them.
 */
export function presetQuestion(
  { preset, ageOver, ageUnder, municipality }: RightPreset,
  {
    catalogue,
    today,
  }: {
    readonly catalogue: CheckedCatalogue | undefined;
    /** `yyyy-mm-dd` */
    readonly today: string;
  },
): ProfileQuestion {
  const rights = [...(catalogue?.rights.values() ?? [])]
    .filter(
      ({ state, disclosure, validity }) =>
        state === 'published' && !BY_LAW.includes(disclosure) && isWithin(today, validity),
    )
    .map(({ rightId }) => rightId);
  if (rights.length === 0 || rights.length > MOST_RIGHTS) {
    throw new DeskError('rights-not-listed', 'Name the rights: the catalogue here does not.');
  }
  const profile = RIGHT_PROFILES[preset];
  if (profile !== 'P2') return { profile, rights };
  return {
    ...{ profile, rights },
    ...(ageOver !== undefined && { ageOver }),
    ...(ageUnder !== undefined && { ageUnder }),
    ...(municipality !== undefined && { municipality }),
  };
}
