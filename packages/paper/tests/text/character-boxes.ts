import { createRequire } from 'node:module';
import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { Slot } from '../../src/page/page.ts';
import { PAGE_HEIGHT } from '../../src/page/sheet.ts';
import { WHOLE_FACES } from '../slow/whole-face.ts';

/** Of the pictures in which single characters are looked at. */
export const DPI = 288;
const SCALE = DPI / 72;

const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
);
GlobalFonts.registerFromPath(font, 'Reference');

/** A character and its box, in pixels. */
export interface Box {
  readonly character: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

/** A value in one line, character by character. */
export function boxesOf(text: string, { x, baseline }: Slot): readonly Box[] {
  let left = x * SCALE;
  return [...text].map((character) => {
    const advance = WHOLE_FACES.regular.get(character.codePointAt(0) ?? 0)?.advance ?? 0;
    const box = { character, left, right: left + (advance * 11 * SCALE) / 1000 };
    left = box.right;
    return { ...box, baseline: (PAGE_HEIGHT - baseline) * SCALE };
  });
}

/** The same characters set by another engine straight from the font file, one at a time. */
export function reference(boxes: readonly Box[], { width, height }: Canvas): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#14213d';
  context.font = `${11 * SCALE}px Reference`;
  for (const { character, left, baseline } of boxes) context.fillText(character, left, baseline);
  return canvas;
}

/** The ink in a box and around it, a pixel an octet. */
export function darkness(canvas: Canvas, { left, right, baseline }: Box): Uint8Array {
  const [x, width] = [Math.round(left), Math.max(1, Math.round(right - left))];
  const top = Math.round(baseline - 11 * SCALE);
  const { data } = canvas.getContext('2d').getImageData(x, top, width, 15 * SCALE);
  return Uint8Array.from({ length: data.length / 4 }, (_, i) => 255 - (data[4 * i + 1] ?? 255));
}

/** 0 for two equal pictures, 1 for pictures without anything in common, and for two without ink. */
export function difference(one: Uint8Array, other: Uint8Array): number {
  let apart = 0;
  let ink = 0;
  one.forEach((value, i) => {
    apart += Math.abs(value - (other[i] ?? 0));
    ink += Math.max(value, other[i] ?? 0);
  });
  return ink === 0 ? 1 : apart / ink;
}
