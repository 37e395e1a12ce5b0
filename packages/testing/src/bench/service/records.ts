/** Records of one piece that is sent: some 64 kB. */
const PIECE = 256;

const DAY = 86_400_000;

/** The first and the last day of what is issued now. */
export interface Validity {
  readonly sd: string;
  readonly ed: string;
}

function validityNow(): Validity {
  const today = Date.now();
  return { sd: dayOf(today), ed: dayOf(today + 80 * DAY) };
}

/** A record of an invented person; no two of a bench are alike. */
export function recordOf(id: string, no: number, validity = validityNow()): object {
  const serial = String(no).padStart(7, '0');
  return {
    id,
    fn: `Vandenbroucke ${letters(no)}`,
    gn: no % 3 === 0 ? 'Ελένη' : 'Marie-Louise',
    dob: '1954-07-20',
    hi: `5407${serial}`,
    ...validity,
  };
}

/** So many records as NDJSON, as a file that is read. */
export async function* recordsFile(name: string, count: number): AsyncGenerator<Uint8Array> {
  const validity = validityNow();
  for (let first = 1; first <= count; first += PIECE) {
    const length = Math.min(PIECE, count - first + 1);
    const lines = Array.from({ length }, (_, index) => {
      const no = first + index;
      return `${JSON.stringify(recordOf(`${name}-${no}`, no, validity))}\n`;
    });
    yield Buffer.from(lines.join(''));
  }
}

/** A number in letters, as names have no digits. */
function letters(no: number): string {
  return no
    .toString(26)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
