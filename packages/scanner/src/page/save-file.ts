import { el } from './dom.ts';

/** A file that a person saves. */
export interface FileToSave {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** As long as a browser may take to begin, in milliseconds. */
const HELD_FOR = 60_000;

/** Hands a file to the browser to be saved, where it saves files. It is not sent anywhere, and the page keeps nothing of it. */
export function saveFile({ name, mediaType, content }: FileToSave): void {
  const href = URL.createObjectURL(new Blob([content], { type: mediaType }));
  el('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), HELD_FOR);
}
