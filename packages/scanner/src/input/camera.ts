/** Why there is no picture. `busy`: another program has the camera. */
export type CameraFault = 'none' | 'denied' | 'busy' | 'unsupported';

export interface CameraChoice {
  readonly id: string;
  readonly label: string;
}

/** A camera that runs. */
export interface Camera {
  readonly stream: MediaStream;
  /** Which one it is, to be asked for the next time. */
  readonly id: string | undefined;
  /** All cameras, once the person allowed one: before, a browser names none. */
  choices(): Promise<readonly CameraChoice[]>;
  /** Whether it has a light that can be switched. */
  readonly hasTorch: boolean;
  setTorch(on: boolean): Promise<void>;
  /** Resolves when it was unplugged, or another program took it. */
  readonly lost: Promise<'lost'>;
  stop(): void;
}

/** A module of the code needs two pixels at least: with fewer than these a code of the larger versions cannot be read. */
const SIZE = { width: { ideal: 1920, min: 1280 }, height: { ideal: 1080, min: 720 } } as const;

/** Starts a camera, the one that is named or the one at the back. Answers why there is none in a word. */
export async function startCamera(
  devices: MediaDevices | undefined,
  id?: string,
): Promise<Camera | CameraFault> {
  if (!devices?.getUserMedia) return 'unsupported';
  const which = id === undefined ? { facingMode: 'environment' } : { deviceId: { exact: id } };
  try {
    return cameraOf(devices, await devices.getUserMedia({ video: { ...which, ...SIZE } }));
  } catch (error) {
    const name = nameOf(error);
    // A camera of less than 720 lines, or one that was unplugged since, is better than none.
    if (name === 'OverconstrainedError') return startAnyCamera(devices);
    return FAULTS[name] ?? 'none';
  }
}

async function startAnyCamera(devices: MediaDevices): Promise<Camera | CameraFault> {
  try {
    return cameraOf(devices, await devices.getUserMedia({ video: true }));
  } catch (error) {
    return FAULTS[nameOf(error)] ?? 'none';
  }
}

/** Media Capture and Streams §9.2.2. */
const FAULTS: Readonly<Record<string, CameraFault>> = {
  NotFoundError: 'none',
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotReadableError: 'busy',
  AbortError: 'busy',
  TypeError: 'unsupported',
  // A browser that has no way to ask a person.
  NotSupportedError: 'unsupported',
};

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

function cameraOf(devices: MediaDevices, stream: MediaStream): Camera {
  const [track] = stream.getVideoTracks();
  // Not in the types of the library: Image Capture §7 is a draft.
  const capabilities: object = track?.getCapabilities?.() ?? {};
  return {
    stream,
    id: track?.getSettings().deviceId,
    async choices() {
      const all = await devices.enumerateDevices();
      return all
        .filter(({ kind }) => kind === 'videoinput')
        .map(({ deviceId, label }, index) => ({ id: deviceId, label: label || String(index + 1) }));
    },
    hasTorch: Reflect.get(capabilities, 'torch') === true,
    async setTorch(on) {
      const advanced = [{ torch: on } as MediaTrackConstraintSet];
      await track?.applyConstraints({ advanced });
    },
    lost: new Promise((resolve) => {
      track?.addEventListener('ended', () => resolve('lost'), { once: true });
      // Of one that has ended by now nobody is told any more.
      if (track?.readyState !== 'live') resolve('lost');
    }),
    stop() {
      for (const each of stream.getTracks()) each.stop();
    },
  };
}
