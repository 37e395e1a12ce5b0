import {
  banner,
  button,
  choice,
  createAsset,
  descriptionList,
  details,
  field,
  form,
  html,
  page,
  table,
} from '../../src/index.ts';
import { startService } from '../support/start-service.ts';

const ORDER = {
  title: 'Institutions',
  service: 'Trust registry',
  body: html`<p>Body</p>`,
} as const;

test('a page says what it is, in which language, and lets a reader skip to its content', () => {
  const nav = [
    { href: '/', text: 'Institutions', current: true },
    { href: '/history', text: 'History' },
  ];
  const text = String(page({ ...ORDER, environment: 'prod', lang: 'nl', nav, footer: 'List 42' }));
  expect(text).toMatch(/^<!doctype html>\n<html lang="nl">/);
  expect(text).toContain('<title>Institutions – Trust registry</title>');
  expect(text).toContain('<a class="skip" href="#content">');
  expect(text).toContain('<main id="content" tabindex="-1">\n<h1>Institutions</h1>\n<p>Body</p>');
  expect(text).toContain('<a href="/" aria-current="page">Institutions</a>');
  expect(text).toContain('<a href="/history">History</a>');
  expect(text).toContain('<footer class="foot">List 42</footer>');
  expect(text).not.toContain('<script');
});

test('every world but the real one says so on every page', () => {
  expect(String(page({ ...ORDER, environment: 'prod' }))).not.toContain('TEST');
  for (const environment of ['test', 'acc'] as const) {
    const text = String(page({ ...ORDER, environment }));
    expect(text).toContain('class="test-band"');
    expect(text).toContain('<span>TEST</span>');
    expect(text).toContain('ΔΟΚΙΜΗ');
  }
});

test('a page names its stylesheet and script, and the service has them', async () => {
  const script = createAsset('officer', 'js', 'export {};');
  const text = String(page({ ...ORDER, environment: 'prod', script }));
  expect(text).toContain(`<script type="module" src="${script.path}"></script>`);
  const [, href = ''] = /<link rel="stylesheet" href="([^"]+)">/.exec(text) ?? [];
  const service = await startService({ assets: [script] });
  for (const path of [href, script.path]) {
    expect((await fetch(service.url + path)).status).toBe(200);
  }
  await service.close();
});

test('a table has a caption, heads for its columns and rows, and a box that scrolls', () => {
  const text = String(
    table({ caption: 'Keys', columns: ['Key', 'Since'], rows: [['<1>', html`<b>2026</b>`]] }),
  );
  expect(text).toContain('<div class="scroll" role="region" aria-label="Keys" tabindex="0">');
  expect(text).toContain('<caption>Keys</caption>');
  expect(text).toContain('<th scope="col">Key</th><th scope="col">Since</th>');
  expect(text).toContain(
    '<tr><th scope="row">&#60;1&#62;</th><td data-label="Since"><b>2026</b></td></tr>',
  );
});

test('a banner speaks by shape, word and sentence', () => {
  const text = String(banner('rejected', 'Withdrawn', 'Ask for another one.'));
  expect(text).toContain('<div class="banner rejected">');
  expect(text).toContain('<svg viewBox="0 0 24 24" aria-hidden="true"');
  expect(text).toContain('<strong>Withdrawn</strong> Ask for another one.');
});

test('a field has its label, and its help and fault belong to it', () => {
  expect(String(field({ name: 'reason', label: 'Reason', required: true }))).toContain(
    '<input id="reason" name="reason" type="text" required="">',
  );
  const full = String(
    field({ name: 'a', label: 'A', type: 'date', value: '"', help: 'H', fault: 'F' }),
  );
  expect(full).toContain('<label for="a">A</label>');
  expect(full).toContain('value="&#34;" aria-describedby="a-help a-fault" aria-invalid="true">');
  expect(full).toContain('<p class="fault" id="a-fault">F</p>');
  const options = [['1', 'One']] as const;
  const one = String(choice({ name: 'b', label: 'B', help: 'H', options }));
  expect(one).toMatch(
    /<select id="b"[^>]* aria-describedby="b-help">.*id="b-help">H<\/p>\s*<\/div>/s,
  );
  expect(String(choice({ name: 'b', label: 'B', options }))).not.toContain('aria-describedby');
});

test('the rest of a form, and lists', () => {
  const options = [
    ['BE', 'Belgium'],
    ['NL', 'Netherlands'],
  ] as const;
  const text = String(
    form('/proposals', [
      choice({ name: 'country', label: 'Country', value: 'NL', options }),
      button({ text: 'Propose', primary: true }),
      button({ text: 'Reject', name: 'decision', value: 'reject' }),
    ]),
  );
  expect(text).toContain('<form class="card" method="post" action="/proposals">');
  expect(text).toContain('<option value="BE">Belgium</option>');
  expect(text).toContain('<option value="NL" selected="">Netherlands</option>');
  expect(text).toContain('<button type="submit" class="primary">Propose</button>');
  expect(text).toContain('<button type="submit" name="decision" value="reject">Reject</button>');
  expect(String(descriptionList([['Country', 'BE']]))).toBe('<dl><dt>Country</dt><dd>BE</dd></dl>');
  expect(String(details('More', 'Text'))).toBe('<details><summary>More</summary>Text</details>');
});
