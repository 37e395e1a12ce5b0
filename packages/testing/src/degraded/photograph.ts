import type { Picture } from './picture.ts';

/** A place on a print, in its pixels from the top left. */
export interface Spot {
  x: number;
  y: number;
}

/** Where on the print the camera sees what it draws at (x, y). Writes into `spot`, as it is asked millions of times. */
export type Sight = (x: number, y: number, spot: Spot) => void;

/** The size of a picture in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the plainest webcam of a desk gives. */
export const WEBCAM: Size = { width: 640, height: 480 };

/** What lies around the print. */
const DESK = 190;

/** The picture that a perfect camera would take: each pixel the mean of four places in it. */
export function photograph(print: Picture, { width, height }: Size, sight: Sight): Picture {
  const grey = new Uint8ClampedArray(width * height);
  const { width: across, height: down, data } = print;
  const spot: Spot = { x: 0, y: 0 };
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      let sum = 0;
      for (let place = 0; place < 4; place++) {
        sight(x + (place & 1 ? 0.75 : 0.25), y + (place & 2 ? 0.75 : 0.25), spot);
        const isOnPrint = spot.x >= 0 && spot.y >= 0 && spot.x < across && spot.y < down;
        sum += isOnPrint ? (data[(spot.y | 0) * across + (spot.x | 0)] ?? DESK) : DESK;
      }
      grey[at] = sum / 4;
    }
  }
  return { width, height, data: grey };
}

/** How the print lies before the camera, its middle in the middle. Degrees. */
export interface Pose {
  /** Pixels of the camera for each of the print, in the middle. */
  readonly scale: number;
  readonly turn?: number;
  /** The left edge nearer than the right. */
  readonly across?: number;
  /** The lower edge nearer than the upper. */
  readonly down?: number;
}

/** How far away the print is, in widths of the picture: the lens of a phone or webcam. */
const FOCAL_LENGTH = 1.2;

/** A flat print in this pose, by central projection. */
export function flat(print: Size, camera: Size, pose: Pose): Sight {
  const focal = FOCAL_LENGTH * camera.width;
  const { scale } = pose;
  const [right, below] = axes(pose);
  const [[m00, m01, m02], [m10, m11, m12], [m20, m21, m22]] = inverse([
    [scale * right[0], scale * below[0], 0],
    [scale * right[1], scale * below[1], 0],
    [(scale * right[2]) / focal, (scale * below[2]) / focal, 1],
  ]);
  const [centreX, centreY] = [camera.width / 2, camera.height / 2];
  const [middleX, middleY] = [print.width / 2, print.height / 2];
  return (x, y, spot) => {
    const dx = x - centreX;
    const dy = y - centreY;
    const depth = m20 * dx + m21 * dy + m22;
    spot.x = (m00 * dx + m01 * dy + m02) / depth + middleX;
    spot.y = (m10 * dx + m11 * dy + m12) / depth + middleY;
  };
}

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

/** Where the two edges of the print point, in the camera's x to the right, y down and z away. */
function axes({ turn = 0, across = 0, down = 0 }: Pose): readonly [Vector, Vector] {
  const tilted = (x: number, y: number): Vector => {
    const z = sine(across) * x;
    return [
      cosine(across) * x,
      cosine(down) * y + sine(down) * z,
      cosine(down) * z - sine(down) * y,
    ];
  };
  return [tilted(cosine(turn), sine(turn)), tilted(-sine(turn), cosine(turn))];
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}

/** By the adjugate. */
function inverse([[a, b, c], [d, e, f], [g, h, i]]: Matrix): Matrix {
  const size = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  return [
    [(e * i - f * h) / size, (c * h - b * i) / size, (b * f - c * e) / size],
    [(f * g - d * i) / size, (a * i - c * g) / size, (c * d - a * f) / size],
    [(d * h - e * g) / size, (b * g - a * h) / size, (a * e - b * d) / size],
  ];
}
