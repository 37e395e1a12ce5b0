import type { Environment } from '@prova/credential';
import { type Asset, type Html, type HtmlValue, html, type NavLink, page } from '@prova/http';
import type { EpochSeconds } from '@prova/trust';
import { spanOf } from '../doctor/diagnosis.ts';
import type { Published } from '../http/published.ts';

/** What all pages of one registry have in common. */
export interface Look {
  readonly title: string;
  readonly environment: Environment;
  readonly now: () => EpochSeconds;
}

/** One page. */
export interface PageContent {
  readonly title: string;
  /** The entry of the navigation that it belongs to; another path belongs to none. */
  readonly section: `/${string}`;
  readonly body: HtmlValue;
  readonly published: Published | undefined;
  readonly script?: Asset;
}

const PUBLIC_NAV: readonly NavLink[] = [
  { href: '/', text: 'Institutions' },
  { href: '/rights', text: 'Rights' },
  { href: '/lists', text: 'The lists' },
  { href: '/docs', text: 'For programs' },
  { href: '/officers', text: 'Officers' },
];

/** A page for everybody. */
export function publicPage(look: Look, content: PageContent): Html {
  return framed(look, PUBLIC_NAV, content);
}

const OFFICER_NAV: readonly NavLink[] = [
  { href: '/officers', text: 'Requests' },
  { href: '/officers/proposals', text: 'Propose' },
  { href: '/officers/catalogue', text: 'Rights' },
  { href: '/officers/publications', text: 'Publications' },
  { href: '/officers/log', text: 'Log' },
  { href: '/', text: 'Public side' },
];

/** A page for officers. */
export function officerPage(look: Look, content: PageContent): Html {
  return framed(look, OFFICER_NAV, content);
}

function framed(look: Look, nav: readonly NavLink[], content: PageContent): Html {
  const { title, section, body, published, script } = content;
  return page({
    title,
    service: look.title,
    environment: look.environment,
    nav: nav.map((link) => ({ ...link, current: link.href === section })),
    body,
    footer: footer(published, look.now()),
    ...(script && { script }),
  });
}

function footer(published: Published | undefined, now: EpochSeconds): Html {
  if (published === undefined) return html`Nothing was published yet.`;
  const { sequence, issuedAt } = published.release;
  return html`List ${sequence}, made ${ageWords(issuedAt, now)}.`;
}

/** How long ago, in words. */
export function ageWords(since: EpochSeconds, now: EpochSeconds): string {
  return now - since < 60 ? 'just now' : `${spanOf(now - since)} ago`;
}
