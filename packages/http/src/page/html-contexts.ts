import { HttpError } from '../errors.ts';

/** Where a value of a template stands. */
export type HtmlContext =
  | { readonly kind: 'text' }
  /** Between tags whose content is text only: `title`, `textarea`. */
  | { readonly kind: 'plain-text' }
  /** Within the double quotes of an attribute; `whole` when nothing else is between them. */
  | { readonly kind: 'attribute'; readonly name: string; readonly whole: boolean };

/**
 * Elements whose content a browser does not read as HTML, so that escaping does not hold there. `script` is one too, and
 * let in without a value.
 */
const RAW = ['style', 'iframe', 'noscript', 'noembed', 'noframes', 'xmp', 'plaintext'];
/** Elements that say what the links of others are. */
const FAR_REACHING = ['base', 'animate', 'set'];
const PLAIN_TEXT = ['title', 'textarea'];

/** Attributes whose text is a program or a document of its own. */
const REFUSED = /^(on.*|style|srcdoc)$/i;
/** Makes of its element a header of the answer, which may send a browser elsewhere. */
const HEADER = /^http-equiv$/i;

const TAG = /<(\/?)([a-z][a-z0-9-]*)|<!doctype html>/y;
const ATTRIBUTE = /\s+([a-z][a-zA-Z0-9-]*)(?:=")?/y;

/**
 * The contexts of the values of a template, read once from its fixed strings. Only a plain grammar is understood: lower
 * case, attributes in double quotes, no comments.
 * Throws `HttpError` `template-unsafe` for any other, and for a value where escaping would not hold: in a tag, in an attribute
 * without quotes, in `script` or `style`, in `style=""` or `onclick=""`.
 */
export function contextsOf(strings: readonly string[]): readonly HtmlContext[] {
  let place: HtmlContext = { kind: 'text' };
  let inside: string | undefined;
  const contexts = strings.map((text, index): HtmlContext => {
    [place, inside] = readOn(text, place, inside);
    const last = index === strings.length - 1;
    if (last) return place;
    const next = strings[index + 1] ?? '';
    if (place.kind !== 'attribute')
      return inside === 'script' ? unsafe('a value in script') : place;
    return { ...place, whole: text.endsWith(`${place.name}="`) && next.startsWith('"') };
  });
  if (contexts.at(-1)?.kind !== 'text' || inside !== undefined) unsafe('a tag is not closed');
  return contexts.slice(0, -1);
}

/** Reads one fixed string, from the place where the one before it ended. */
function readOn(
  text: string,
  start: HtmlContext,
  startInside: string | undefined,
): [HtmlContext, string | undefined] {
  let at = 0;
  let place = start;
  let inside = startInside;
  if (place.kind === 'attribute') {
    const end = text.indexOf('"');
    if (end < 0) return [place, inside];
    at = end + 1;
    [at, place, inside] = restOfTag(text, at, inside);
  }
  while (at < text.length && place.kind !== 'attribute') {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    TAG.lastIndex = open;
    const tag = TAG.exec(text);
    if (tag === null) return unsafe('a tag is not plain');
    const [all, slash, name] = tag;
    if (name === undefined) at = open + all.length;
    else {
      inside = enter(name, slash === '/', inside);
      [at, place, inside] = restOfTag(text, open + all.length, inside);
    }
  }
  return [place, inside];
}

/** Which element of plain text we are in, after this tag. */
function enter(name: string, closes: boolean, inside: string | undefined): string | undefined {
  if ([...RAW, ...FAR_REACHING].includes(name)) return unsafe(`${name} is not for templates`);
  if (inside !== undefined && !(closes && name === inside)) return unsafe(`a tag in ${inside}`);
  const holdsText = PLAIN_TEXT.includes(name) || name === 'script';
  return holdsText && !closes ? name : undefined;
}

function restOfTag(
  text: string,
  start: number,
  inside: string | undefined,
): [number, HtmlContext, string | undefined] {
  let at = start;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const attribute = ATTRIBUTE.exec(text);
    if (attribute === null) break;
    at = ATTRIBUTE.lastIndex;
    const [all, name = ''] = attribute;
    if (HEADER.test(name)) return unsafe('a header stands in a tag');
    if (!all.endsWith('"')) continue;
    const end = text.indexOf('"', at);
    if (end < 0) {
      if (REFUSED.test(name)) return unsafe(`a value in ${name}`);
      return [text.length, { kind: 'attribute', name, whole: false }, inside];
    }
    at = end + 1;
  }
  const end = /\s*>/y;
  end.lastIndex = at;
  if (!end.test(text)) return unsafe('a value or a sign stands in a tag');
  return [end.lastIndex, { kind: inside === undefined ? 'text' : 'plain-text' }, inside];
}

function unsafe(what: string): never {
  throw new HttpError('template-unsafe', `A template of a page: ${what}.`);
}
