import type { Environment } from '@prova/credential';
import type { Asset } from './asset.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import { LOOK } from './look.ts';
import { testBand } from './test-band.ts';

/** One way on. */
export interface NavLink {
  readonly href: string;
  readonly text: string;
  /** This is the page they are on. */
  readonly current?: boolean;
}

export interface PageWords {
  /** Leads a keyboard past the navigation. */
  readonly skip: string;
  /** What the navigation is called, for who hears the page. */
  readonly navigation: string;
}

const ENGLISH: PageWords = { skip: 'Skip to the content', navigation: 'Main' };

/** A page, and what stands around it. */
export interface PageOrder {
  /** What this page is; the first heading and the name of the tab. */
  readonly title: string;
  /** Whose page it is. */
  readonly service: string;
  readonly environment: Environment;
  /** BCP 47; English unless said. */
  readonly lang?: string;
  /** What the page says by itself, in its language. */
  readonly words?: PageWords;
  readonly nav?: readonly NavLink[];
  readonly body: HtmlValue;
  /** What the machine knows about itself: one quiet line at the end. */
  readonly footer?: HtmlValue;
  /** A module, loaded after the page. */
  readonly script?: Asset;
}

/** A whole document in our one look. Works without its script, prints, and fits a phone. */
export function page(order: PageOrder): Html {
  const { title, service, environment, lang = 'en', words = ENGLISH, nav = [] } = order;
  const { body, footer, script } = order;
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${`${title} – ${service}`}</title>
<link rel="stylesheet" href="${LOOK.path}">
${script && html`<script type="module" src="${script.path}"></script>`}
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header>
${testBand(environment)}
<div class="top"><strong>${service}</strong>${nav.length > 0 && navigation(nav, words)}</div>
</header>
<main id="content" tabindex="-1">
<h1>${title}</h1>
${body}
</main>
<footer class="foot">${footer}</footer>
</body>
</html>
`;
}

function navigation(links: readonly NavLink[], words: PageWords): Html {
  return html`<nav aria-label="${words.navigation}"><ul>${links.map(
    ({ href, text, current }) =>
      html`<li><a href="${href}" aria-current="${current === true && 'page'}">${text}</a></li>`,
  )}</ul></nav>`;
}
