const TOKEN = "[a-z0-9!#$%&'*+.^_`|~-]+";
const RANGE = new RegExp(
  `^(${TOKEN}/${TOKEN})(?:\\s*;\\s*q=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?))?$`,
);

/**
 * The best media type of those there are for an `Accept` header (RFC 9110 §12.5.1): the range that says most of a type counts. The first
 * in `available` where the client does not mind, without a header, and where nothing fits: an answer in another form says more than none.
 * Ranges with parameters of their own are not there.
 */
export function chooseMediaType<Type extends string>(
  header: string | undefined,
  available: readonly [Type, ...Type[]],
): Type {
  const qualities = new Map<string, number>();
  for (const part of (header ?? '').toLowerCase().split(',', 32)) {
    const [, range, quality = '1'] = RANGE.exec(part.trim()) ?? [];
    if (range !== undefined && !qualities.has(range)) qualities.set(range, Number(quality));
  }
  const qualityOf = (type: string) =>
    qualities.get(type) ?? qualities.get(type.replace(/\/.*/, '/*')) ?? qualities.get('*/*') ?? 0;
  const [first, ...others] = available;
  return others.reduce((best, type) => (qualityOf(type) > qualityOf(best) ? type : best), first);
}
