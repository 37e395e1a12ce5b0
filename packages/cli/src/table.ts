/** Rows of words in columns as wide as their widest word, two spaces between them. */
export function alignedTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, width(cell));
    });
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

/** Characters, not UTF-16 units; colour takes no room. */
function width(cell: string): number {
  return [...cell.replace(/\p{Cc}\[[0-9;]*m/gu, '')].length;
}
