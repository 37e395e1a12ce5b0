/** `fr-BE;q=0.8`: a language and how much it is wanted (RFC 9110 §12.5.4). */
const RANGE = /^\s*([a-z]{2})(?:-[a-z0-9-]*)?\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/i;

/** Ranges that are looked at; nobody reads so many languages. */
const MOST = 20;

/** Of the languages in a browser's `Accept-Language` that are there, the one it wants most; else the one that is said. Never throws. */
export function chooseLanguage<Language extends string>(
  acceptLanguage: string | undefined,
  available: readonly Language[],
  otherwise: Language,
): Language {
  const wanted = (acceptLanguage ?? '').split(',', MOST).flatMap((range) => {
    const [, tag, weight = '1'] = RANGE.exec(range) ?? [];
    const language = available.find((each) => each === tag?.toLowerCase());
    return language && Number(weight) > 0 ? [{ language, weight: Number(weight) }] : [];
  });
  return wanted.sort((a, b) => b.weight - a.weight)[0]?.language ?? otherwise;
}
