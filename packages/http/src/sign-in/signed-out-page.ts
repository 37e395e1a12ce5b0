import type { Environment } from '@prova/credential';
import { type Html, html } from '../page/html.ts';
import { page } from '../page/layout.ts';

/** Says that the session is over, and leads on to where the provider ends its own. */
export function signedOutPage({
  title,
  environment,
  url,
}: {
  readonly title: string;
  readonly environment: Environment;
  readonly url?: string;
}): Html {
  return page({
    title: 'You are signed out',
    service: title,
    environment,
    nav: [{ href: '/', text: 'To the first page' }],
    body: html`<p>Nobody can go on here in your name.</p>
${
  url !== undefined &&
  html`<p>The provider still knows you in this browser. <a href="${url}">Sign out there too</a>, if this is not your own
computer.</p>`
}`,
  });
}
