/** What is known of a statement (Kleene's strong logic of three values): what is not known is never taken for a no. */
export type Truth = 'yes' | 'no' | 'unknown';

/** Yes where all are, no where one is not; else it depends on what is not known. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('unknown') ? 'unknown' : 'yes';
}

/** Yes where one is, no where none is; else it depends on what is not known. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes';
  return truths.includes('unknown') ? 'unknown' : 'no';
}

/** The other way round. Of what is not known the opposite is not known either. */
export function opposite(truth: Truth): Truth {
  if (truth === 'unknown') return truth;
  return truth === 'yes' ? 'no' : 'yes';
}
