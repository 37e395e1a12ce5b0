import type { WorkerLike } from './ask.ts';
import type { Question, Reply } from './services.ts';

/** Answers one question, and never rejects. */
export type Answer = (question: Question) => Promise<Reply>;

/** Heard in the page alone. A module that is made for a worker hands nothing on by name. */
const OFFER = 'prova-in-page';

/** Says in the page who answers there. */
export function offerInPage(answer: Answer): void {
  dispatchEvent(new CustomEvent(OFFER, { detail: answer }));
}

/**
 * What starts a stand-in for a worker where a browser starts none: the page runs its program, and asks it. Nothing can end it there, so it
 * is to be given nothing that may take long. Each is another: what was asked of one that was ended, and is said later, is heard by nobody.
 * Rejects where that program cannot be loaded either.
 */
export async function standInPage(load: () => Promise<unknown>): Promise<() => WorkerLike> {
  const offered = new Promise<Answer>((resolve) => {
    addEventListener(OFFER, ({ detail }: CustomEventInit<Answer>) => detail && resolve(detail), {
      once: true,
    });
  });
  await load();
  const answer = await offered;
  return () => standIn(answer);
}

function standIn(answer: Answer): WorkerLike {
  let listen: ((event: { data: Reply }) => void) | undefined;
  return {
    postMessage(message) {
      void answer(message as Question).then((data) => listen?.({ data }));
    },
    addEventListener(type, heard) {
      if (type === 'message') listen = heard;
    },
    terminate() {
      listen = undefined;
    },
  };
}
