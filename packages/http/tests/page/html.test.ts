import { anyCharacter } from '@prova/testing/any-character';
import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { HttpError, html } from '../../src/index.ts';
import { escapeHtml } from '../../src/page/html.ts';

expect.extend(codeMatchers);

const NASTY = `<script>alert("1")</script>&'\``;
const ESCAPED = '&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#38;&#39;&#96;';

test('a text is a text wherever it stands', () => {
  expect(String(html`<p>${NASTY}</p>`)).toBe(`<p>${ESCAPED}</p>`);
  expect(String(html`<p title="a ${NASTY} b">c</p>`)).toBe(`<p title="a ${ESCAPED} b">c</p>`);
  expect(String(html`<title>${NASTY}</title>`)).toBe(`<title>${ESCAPED}</title>`);
  expect(String(html`<textarea name="a">${NASTY}</textarea>`)).toContain(ESCAPED);
  expect(String(html`<p>${12} ${34n}</p>`)).toBe('<p>12 34</p>');
});

test('markup of ours stays markup, and lists are joined', () => {
  const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
  expect(String(html`<ul>${items}</ul>`)).toBe('<ul><li>a</li><li>&#60;b&#62;</li></ul>');
  expect(String(html`<p>${undefined}${false}${[]}</p>`)).toBe('<p></p>');
});

test('what only looks like markup of ours is refused', () => {
  const forged = { markup: '<b>', toString: () => '<b>' };
  // @ts-expect-error: its type is another, too
  expect(() => html`<p>${forged}</p>`).toThrowWithCode(HttpError, 'template-unsafe');
  // @ts-expect-error
  expect(() => html`<p>${null}</p>`).toThrowWithCode(HttpError, 'template-unsafe');
});

test('an attribute that is its value alone can be bare, or not there', () => {
  const box = (checked: boolean | undefined, name: string | undefined) =>
    String(html`<input type="checkbox" checked="${checked}" name="${name}">`);
  expect(box(true, 'a')).toBe('<input type="checkbox" checked="" name="a">');
  expect(box(false, undefined)).toBe('<input type="checkbox">');
  expect(() => html`<p title="a${false}">b</p>`).toThrowWithCode(HttpError, 'template-unsafe');
});

test.each(['/a?b=c', '?page=2', '#top', 'https://a.example/', 'mailto:a@b.example', ''])(
  'a link may lead to %p',
  (href) => {
    expect(String(html`<a href="${href}">a</a>`)).toContain('<a href="');
  },
);

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JavaScript:1',
  'data:text/html,a',
  'vbscript:a',
  'a/b',
])('a link may not lead to %p', (href) => {
  expect(() => html`<a href="${href}">a</a>`).toThrowWithCode(HttpError, 'template-unsafe');
  expect(() => html`<form action="${href}"></form>`).toThrowWithCode(HttpError, 'template-unsafe');
  // In HTML an attribute is the same in any letter case.
  expect(() => html`<a hRef="${href}">a</a>`).toThrowWithCode(HttpError, 'template-unsafe');
});

// Templates with which escaping would not hold: refused whatever the value.
test.each<[string, () => unknown]>([
  ['in a script', () => html`<script>${'a'}</script>`],
  ['in a style', () => html`<style>${'a'}</style>`],
  ['in a tag', () => html`<p ${'a'}>b</p>`],
  ['as the name of a tag', () => html`<${'a'}>b`],
  ['as the name of an attribute', () => html`<p ${'a'}="b">c</p>`],
  ['without quotes', () => html`<p title=${'a'}>b</p>`],
  ['in other quotes', () => html`<p title='${'a'}'>b</p>`],
  ['in a handler', () => html`<p onclick="${'a'}">b</p>`],
  ['in a style attribute', () => html`<p style="color: ${'a'}">b</p>`],
  ['in a document in an attribute', () => html`<iframe srcdoc="${'a'}"></iframe>`],
  ['in a comment', () => html`<!-- ${'a'} -->`],
  ['in a header', () => html`<meta http-equiv="refresh" content="${'a'}">`],
  ['in a tag that writes attributes', () => html`<animate values="${'a'}"></animate>`],
  ['in a tag that sets attributes', () => html`<set to="${'a'}"></set>`],
  ['in the base of all links', () => html`<base href="${'/a'}">`],
  ['in a tag that does not end', () => html`<p title="${'a'}"`],
  ['after a tag that does not end', () => html`<title>${'a'}`],
  ['in quotes that do not end', () => html`<p title="${'a'}>b</p>`],
  ['in a tag within plain text', () => html`<textarea><b>${'a'}</b></textarea>`],
  ['markup in an attribute', () => html`<p title="${html`<b></b>`}">b</p>`],
  ['markup in plain text', () => html`<title>${html`<b></b>`}</title>`],
])('a value %s is refused', (_, make) => {
  expect(make).toThrowWithCode(HttpError, 'template-unsafe');
});

test('an escaped text has no sign that HTML reads, and is the text once it is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[<>"'`]|&(?!#\d+;)/);
      expect(escaped.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))).toBe(text);
    }),
  );
});

test('no text adds a tag or an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>"\'`&/= ao!-') }), (text) => {
      const markup = String(html`<p title="${text}">${text}</p>`);
      expect(markup).toMatch(/^<p title="[^"<>]*">[^<>]*<\/p>$/);
    }),
  );
});
