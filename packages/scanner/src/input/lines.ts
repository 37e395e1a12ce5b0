/** More than the longest code has; what a device sends without an end is not collected for ever. */
const LONGEST = 8192;

/** Cuts what a device sends, piece by piece, into the lines that it means. Empty ones are none. */
export function lineCutter(): (piece: string) => readonly string[] {
  let begun = '';
  return (piece) => {
    const [first = '', ...others] = piece.split(/[\r\n]+/);
    const lines = [begun + first, ...others];
    begun = (lines.pop() ?? '').slice(-LONGEST);
    return lines.filter((line) => line !== '');
  };
}
