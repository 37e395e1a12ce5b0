import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Html } from '@prova/http';
import type { DemoPerson } from './demo-person.ts';
import type { Oidc } from './oidc.ts';
import { CHOICE, choicePage, faultPage } from './pages.ts';
import { wordsFor } from './words.ts';

/** Of what a form of ours sends. */
const MAX_BYTES = 4_096;

/** Asks who somebody wants to be, and takes their word for it. */
export async function answerInteraction(
  oidc: Oidc,
  people: readonly DemoPerson[],
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const asked = await oidc.asked(req, res);
  const words = wordsFor(asked?.uiLocales, req.headers['accept-language']);
  if (asked === undefined) {
    answer(res, 400, faultPage(words, 'interaction_unknown'));
  } else if (req.method === 'POST') {
    if (!(Number(req.headers['content-length']) <= MAX_BYTES)) {
      answer(res, 413, faultPage(words, 'too_large'));
      return;
    }
    const chosen = new URLSearchParams(await text(req)).get(CHOICE);
    await oidc.chosen(req, res, people.find(({ subject }) => subject === chosen)?.subject);
  } else {
    answer(res, 200, choicePage(words, `/interaction/${asked.uid}`, people));
  }
}

function answer(res: ServerResponse, status: number, page: Html): void {
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  res.end(page.toString());
}
