import { HttpError } from '../errors.ts';
import { contextsOf, type HtmlContext } from './html-contexts.ts';

/** Markup that came from templates of ours, its values escaped. Nothing else can make one. */
class SafeHtml {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  /** The markup. */
  toString(): string {
    return this.#markup;
  }
}

export type Html = SafeHtml;

/**
 * What a template takes. In text: a text is escaped, `Html` stands as it is, lists are joined, `false` and `undefined` are nothing. In
 * an attribute: a text or number; and, where it is the whole value, `true` for the bare attribute, `false` or `undefined`
 * for none at all.
 */
export type HtmlValue =
  | string
  | number
  | bigint
  | boolean
  | Html
  | undefined
  | readonly HtmlValue[];

const known = new WeakMap<TemplateStringsArray, readonly HtmlContext[]>();

/**
 * Markup from a template: every value is escaped for where it stands. A link takes a path, `https:`, `http:`, `mailto:`, what opens a wallet,
 * and nothing else.
 * Throws `HttpError` `template-unsafe` for a template or a value with which escaping would not hold; see `contextsOf`.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const contexts = known.get(strings) ?? contextsOf(strings);
  known.set(strings, contexts);
  let markup = strings[0] ?? '';
  for (const [index, context] of contexts.entries()) {
    const value = values[index];
    const next = strings[index + 1] ?? '';
    if (context.kind === 'attribute') {
      const start = markup.length - ` ${context.name}="`.length;
      if (context.whole && (value === undefined || value === false)) {
        markup = markup.slice(0, start).trimEnd() + next.slice(1);
        continue;
      }
      markup += context.whole && value === true ? '' : inAttribute(context.name, value);
    } else {
      markup += context.kind === 'text' ? inText(value) : escapeHtml(plain(value));
    }
    markup += next;
  }
  return new SafeHtml(markup);
}

/** A text in which HTML sees only text, between tags and within quotes of either kind. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function inText(value: HtmlValue): string {
  if (value instanceof SafeHtml) return value.toString();
  if (isList(value)) return value.map(inText).join('');
  return value === undefined || value === false ? '' : escapeHtml(plain(value));
}

/** Attributes that a browser follows. */
const LINKS = ['href', 'src', 'action', 'formaction', 'cite', 'poster', 'ping', 'data', 'srcset'];
const FOLLOWED = /^(https?:|mailto:|openid-credential-offer:|haip-vci:|[/?#]|$)/;

function inAttribute(name: string, value: HtmlValue): string {
  const text = plain(value);
  if (LINKS.includes(name.toLowerCase()) && !FOLLOWED.test(text)) unsafe('a link leads to no page');
  return escapeHtml(text);
}

function plain(value: HtmlValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return unsafe('a value is no text where only text can be');
}

function isList(value: HtmlValue): value is readonly HtmlValue[] {
  return Array.isArray(value);
}

function unsafe(what: string): never {
  throw new HttpError('template-unsafe', `A value of a page: ${what}.`);
}
