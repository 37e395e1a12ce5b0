import { type QrCode, QUIET_ZONE } from './qr-code.ts';

/** The symbol as an SVG document with its quiet zone, 55 mm square: one path, a run of dark modules a stroke. */
export function qrSvg(qr: QrCode): string {
  const side = qr.size + 2 * QUIET_ZONE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="55mm" height="55mm" viewBox="0 0 ${side} ${side}"`,
    ' shape-rendering="crispEdges">',
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/>`,
    `<path fill="#000" d="${darkRuns(qr)}"/>`,
    '</svg>',
  ].join('');
}

function darkRuns(qr: QrCode): string {
  let path = '';
  for (let row = 0; row < qr.size; row++) {
    for (let column = 0; column < qr.size; column++) {
      const start = column;
      while (column < qr.size && qr.modules[row * qr.size + column] === 1) column++;
      const run = column - start;
      if (run > 0) path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${run}v1h-${run}z`;
    }
  }
  return path;
}
