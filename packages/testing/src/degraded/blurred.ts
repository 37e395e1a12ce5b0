import { held, type Kind, USUAL } from './kind.ts';
import { drawnBy, type Picture } from './picture.ts';

/** Out of focus by so many modules, or moved by so many while the shutter was open. */
export const BLURRED: readonly Kind[] = [
  ...[0.3, 0.4].map((modules) => ({
    name: `blurred by ${modules} modules`,
    take: (print: Picture) => blurred(held(print), modules * USUAL),
  })),
  { name: 'moved along by a module', take: (print) => moved(held(print), USUAL, 0) },
  { name: 'moved aslant by a module', take: (print) => moved(held(print), 2, 2) },
];

/** With the bell curve of this deviation, in pixels. */
export function blurred(picture: Picture, deviation: number): Picture {
  const reach = Math.ceil(3 * deviation);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * deviation ** 2)),
  );
  const steps = weights.map((weight, i) => ({ weight, by: i - reach }));
  const across = mixed(
    picture,
    steps.map(({ weight, by }) => ({ weight, dx: by, dy: 0 })),
  );
  return mixed(
    across,
    steps.map(({ weight, by }) => ({ weight, dx: 0, dy: by })),
  );
}

/** Along a line of so many pixels. */
function moved(picture: Picture, right: number, down: number): Picture {
  const length = Math.max(right, down);
  return mixed(
    picture,
    Array.from({ length: length + 1 }, (_, i) => ({
      weight: 1,
      dx: Math.round((i * right) / length),
      dy: Math.round((i * down) / length),
    })),
  );
}

interface Neighbour {
  readonly weight: number;
  readonly dx: number;
  readonly dy: number;
}

/** Each pixel the mean of its neighbours by their weights. Past an edge the edge goes on. */
function mixed(picture: Picture, neighbours: readonly Neighbour[]): Picture {
  const reach = Math.max(...neighbours.flatMap(({ dx, dy }) => [Math.abs(dx), Math.abs(dy)]));
  const wide = bordered(picture, reach);
  const whole = neighbours.reduce((sum, { weight }) => sum + weight, 0);
  const weights = Float64Array.from(neighbours, ({ weight }) => weight / whole);
  const steps = Int32Array.from(neighbours, ({ dx, dy }) => dy * wide.width + dx);
  return drawnBy(picture, (x, y) => {
    const at = (y + reach) * wide.width + x + reach;
    let sum = 0;
    for (let i = 0; i < steps.length; i++) {
      sum += (weights[i] ?? 0) * (wide.data[at + (steps[i] ?? 0)] ?? 0);
    }
    return sum;
  });
}

/** Wider by so many pixels on each side, which repeat those of the edge. */
function bordered({ width, height, data }: Picture, border: number): Picture {
  const within = (place: number, length: number) =>
    place < 0 ? 0 : place < length ? place : length - 1;
  return drawnBy({ width: width + 2 * border, height: height + 2 * border }, (x, y) => {
    return data[within(y - border, height) * width + within(x - border, width)] ?? 0;
  });
}
