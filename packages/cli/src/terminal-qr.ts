import { type QrCode, QUIET_ZONE } from '@prova/paper';

/** Two modules above one another in a character: both light, the upper or the lower dark, both dark. */
const HALVES = [' ', '▀', '▄', '█'] as const;

/**
 * A code in letters, two modules to a character, with its quiet zone. Light modules are drawn, so that it is read off a dark terminal; phones
 * read a light one too, whose code is then the reverse.
 */
export function terminalQr({ size, modules }: QrCode): string {
  const isLight = (row: number, column: number) => {
    const isInside = row >= 0 && row < size && column >= 0 && column < size;
    return !isInside || modules[row * size + column] === 0;
  };
  const lines: string[] = [];
  for (let row = -QUIET_ZONE; row < size + QUIET_ZONE; row += 2) {
    let line = '';
    for (let column = -QUIET_ZONE; column < size + QUIET_ZONE; column++) {
      const upper = isLight(row, column) ? 1 : 0;
      const lower = isLight(row + 1, column) ? 2 : 0;
      line += HALVES[upper + lower] ?? ' ';
    }
    lines.push(line);
  }
  return `${lines.join('\n')}\n`;
}
