import type { DeskState } from '../desk/desk-state.ts';
import { standInPage } from '../worker/in-page.ts';
import { type Judge, type JudgeOrder, startJudge } from '../worker/judge.ts';
import workerUrl from '../worker/main.ts?worker&url';
import { trustedScript } from './trusted-script.ts';

/** Who judges. `page`: this browser starts no worker, so that only texts are judged, and no pictures read. */
export interface Judging {
  readonly judge: Judge;
  readonly state: DeskState;
  readonly by: 'worker' | 'page';
}

/** Starts a worker, or where that cannot be, its program in the page. Rejects where neither can be had. */
export async function startJudging(order: Omit<JudgeOrder, 'startWorker'>): Promise<Judging> {
  try {
    const startWorker = () => new Worker(trustedScript(workerUrl), { type: 'module' });
    const judge = startJudge({ ...order, startWorker });
    return { judge, state: await judge.state, by: 'worker' };
  } catch {
    const startWorker = await standInPage(() => import(/* @vite-ignore */ workerUrl));
    const judge = startJudge({ ...order, startWorker });
    return { judge, state: await judge.state, by: 'page' };
  }
}
