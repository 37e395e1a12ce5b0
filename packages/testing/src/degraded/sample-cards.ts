import type { SampleCard } from './cards.ts';

/** The documents that all pictures show. Who draws them is loaded then: most tests look at no picture. */
export async function sampleCards(): Promise<readonly SampleCard[]> {
  return (await import('./cards.ts')).drawCards();
}
