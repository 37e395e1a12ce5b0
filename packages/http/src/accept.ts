import { createQualities, TOKEN } from './qualities.ts';

const parseAccept = createQualities(`${TOKEN}/${TOKEN}`);

/**
 * The best media type of those there are for an `Accept` header (RFC 9110 §12.5.1): the range that says most of a type counts, and of two
 * types that are as welcome the one that is named. The first in `available` where the client does not mind, without a header, and where
 * nothing fits: an answer in another form says more than none. Parameters of a range are not looked at, what is malformed is not there.
 */
export function chooseMediaType<Type extends string>(
  header: string | undefined,
  available: readonly [Type, ...Type[]],
): Type {
  const qualities = parseAccept(header ?? '');
  const ranked = (type: string) => {
    const ranges = [type, type.replace(/\/.*/, '/*'), '*/*'];
    const at = ranges.findIndex((range) => qualities.has(range));
    return { quality: qualities.get(ranges[at] ?? '') ?? 0, vagueness: at };
  };
  const [first, ...others] = available;
  return others.reduce((best, type) => {
    const [mine, its] = [ranked(type), ranked(best)];
    const isBetter =
      mine.quality > its.quality ||
      (mine.quality === its.quality && mine.quality > 0 && mine.vagueness < its.vagueness);
    return isBetter ? type : best;
  }, first);
}
