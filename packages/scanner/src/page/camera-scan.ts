import { type Camera, type CameraFault, startCamera } from '../input/camera.ts';
import { watchVideo } from '../input/frames.ts';
import type { ReceiptedJudge, Said } from '../receipts/receipted-judge.ts';
import { viewfinder } from '../screens/viewfinder.ts';
import type { PageWords } from '../words/page-words.ts';
import type { ScanGiven } from '../worker/services.ts';
import type { Preferences } from './preferences.ts';

export interface CameraScanOrder {
  readonly judge: ReceiptedJudge;
  readonly words: PageWords;
  readonly kept: Preferences;
  readonly given: () => ScanGiven;
  readonly show: (screen: HTMLElement) => void;
  readonly onChoose: (camera: string) => void;
  readonly onStop: () => void;
  /** Ends the scan, and lets the camera go at once. */
  readonly over: AbortSignal;
}

/** How a scan ended. `unread`: pictures came, and this browser cannot read codes in them. */
export type CameraScan = Said | CameraFault | 'unread' | 'stopped';

/** Shows what the camera sees until a code is read in it. The camera is let go with the first. */
export async function scanWithCamera(order: CameraScanOrder): Promise<CameraScan> {
  const { kept, over } = order;
  const camera = await startCamera(navigator.mediaDevices, kept.read('camera'));
  if (typeof camera === 'string') return camera;
  try {
    if (camera.id !== undefined) kept.write('camera', camera.id);
    return over.aborted ? 'stopped' : await look(camera, order);
  } finally {
    camera.stop();
  }
}

async function look(camera: Camera, order: CameraScanOrder): Promise<CameraScan> {
  const { judge, given, over } = order;
  over.addEventListener('abort', () => camera.stop(), { once: true });
  const { screen, video } = viewfinder({ ...order, camera, choices: await camera.choices() });
  if (over.aborted) return 'stopped';
  order.show(screen);
  let judged: Said | undefined;
  const watching = watchVideo(
    video,
    async (picture) => {
      judged = await judge.frame(given(), picture);
      return judged ? 'found' : 'nothing';
    },
    over,
  );
  const outcome = await Promise.race([watching, camera.lost]).catch(() => 'unread' as const);
  if (outcome === 'lost') return 'busy';
  return outcome === 'unread' ? 'unread' : (judged ?? 'stopped');
}
