import type { PresentationBinding } from '@prova/credential';
import type { Context } from '../context.ts';

/** All that a verdict on a presentation depends on. */
export interface PresentationContext extends Omit<Context, 'identity'> {
  /** Which question it must answer. */
  readonly binding: PresentationBinding;
}
