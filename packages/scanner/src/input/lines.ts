/** More than the longest code has; what a device sends without an end is not collected for ever. */
const LONGEST = 8192;

/** Cuts what a device sends, piece by piece, into the lines that it means. Empty ones are none. */
export interface LineCutter {
  cut(piece: string): readonly string[];
  /** What was begun, when nothing more comes: as good as a line. */
  rest(): readonly string[];
}

export function lineCutter(): LineCutter {
  let begun = '';
  return {
    cut(piece) {
      const [first = '', ...others] = piece.split(/[\r\n]+/);
      const lines = [begun + first, ...others];
      begun = (lines.pop() ?? '').slice(-LONGEST);
      return lines.filter((line) => line !== '');
    },
    rest() {
      const line = begun;
      begun = '';
      return line === '' ? [] : [line];
    },
  };
}
