/** One picture of a video. It can be handed to a worker, and is closed by who looked at it. */
export type Picture = VideoFrame | ImageBitmap;

/** What looks at one picture: `found` ends the watch. */
export type Look = (picture: Picture) => Promise<'found' | 'nothing'>;

/**
 * Shows a video's pictures to `look`, one at a time: the next is taken when the one before was looked at, so that none waits and
 * becomes old. Ends at the first that is found, when `stopped`, or by the error of `look`.
 */
export async function watchVideo(
  video: HTMLVideoElement,
  look: Look,
  stopped: AbortSignal,
): Promise<'found' | 'stopped'> {
  while (!stopped.aborted) {
    await nextFrame(video);
    const picture = stopped.aborted ? undefined : await pictureOf(video);
    if (picture && (await look(picture)) === 'found') return 'found';
  }
  return 'stopped';
}

/** Until the video shows another picture. One that was stopped shows none, and nobody waits for it. */
function nextFrame(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    if (video.requestVideoFrameCallback) video.requestVideoFrameCallback(() => resolve());
    else requestAnimationFrame(() => resolve());
  });
}

/** What the video shows now, without a copy where the browser knows how; nothing while it has nothing to show. */
async function pictureOf(video: HTMLVideoElement): Promise<Picture | undefined> {
  try {
    return typeof VideoFrame === 'undefined'
      ? await createImageBitmap(video)
      : new VideoFrame(video);
  } catch (error) {
    // Some browsers announce the first picture before it is there.
    if (error instanceof DOMException && error.name === 'InvalidStateError') return undefined;
    throw error;
  }
}
