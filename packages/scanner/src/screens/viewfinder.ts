import type { Camera, CameraChoice } from '../input/camera.ts';
import { el } from '../page/dom.ts';
import type { PageWords } from '../words/page-words.ts';

export interface ViewfinderOrder {
  readonly words: PageWords;
  readonly camera: Camera;
  readonly choices: readonly CameraChoice[];
  readonly onChoose: (id: string) => void;
  readonly onStop: () => void;
}

/** What the camera sees, and its switches. */
export function viewfinder(order: ViewfinderOrder): {
  screen: HTMLElement;
  video: HTMLVideoElement;
} {
  const { words, camera, onStop } = order;
  const video = el('video', { autoplay: true, playsinline: true, 'aria-hidden': 'true' });
  video.muted = true;
  video.srcObject = camera.stream;
  const screen = el(
    'section',
    { class: 'viewfinder' },
    el('h1', { tabindex: '-1' }, words.camera.title),
    el('div', { class: 'picture' }, video, el('div', { class: 'aim', 'aria-hidden': 'true' })),
    el('p', { role: 'status' }, words.camera.hint),
    el(
      'div',
      { class: 'row' },
      el('button', { type: 'button', onclick: onStop }, words.camera.stop),
      camera.hasTorch && torch(words, camera),
      chooser(order),
    ),
  );
  return { screen, video };
}

function torch(words: PageWords, camera: Camera): HTMLElement {
  let isOn = false;
  const button = el(
    'button',
    {
      type: 'button',
      onclick: () => {
        isOn = !isOn;
        camera.setTorch(isOn).then(
          () => button.replaceChildren(isOn ? words.camera.lightOff : words.camera.lightOn),
          () => button.remove(),
        );
      },
    },
    words.camera.lightOn,
  );
  return button;
}

function chooser({ words, camera, choices, onChoose }: ViewfinderOrder): HTMLElement | undefined {
  if (choices.length < 2) return undefined;
  const select = el(
    'select',
    { id: 'camera', onchange: () => onChoose(select.value) },
    ...choices.map(({ id, label }) =>
      el('option', { value: id, selected: id === camera.id }, label),
    ),
  );
  return el('div', { class: 'field' }, el('label', { for: 'camera' }, words.camera.which), select);
}
