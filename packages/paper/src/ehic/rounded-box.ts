import { fromTop, mm } from '../page/sheet.ts';
import { number } from '../pdf/pdf-syntax.ts';

/** Millimetres from the top left. */
interface RoundedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** How far the handles of a curve lie from its ends, so that it is a quarter of a circle to a thousandth of its radius. */
const HANDLE = 0.5523;

/** The path of a box with round corners. */
export function roundedBox({ x, y, width, height, radius }: RoundedBox): string {
  const [right, bottom, far] = [x + width, y + height, radius * (1 - HANDLE)];
  const at = (px: number, py: number) => `${number(mm(px))} ${number(fromTop(py))}`;
  return [
    `${at(x + radius, y)} m ${at(right - radius, y)} l`,
    `${at(right - far, y)} ${at(right, y + far)} ${at(right, y + radius)} c`,
    `${at(right, bottom - radius)} l`,
    `${at(right, bottom - far)} ${at(right - far, bottom)} ${at(right - radius, bottom)} c`,
    `${at(x + radius, bottom)} l`,
    `${at(x + far, bottom)} ${at(x, bottom - far)} ${at(x, bottom - radius)} c`,
    `${at(x, y + radius)} l`,
    `${at(x, y + far)} ${at(x + far, y)} ${at(x + radius, y)} c h`,
  ].join(' ');
}
