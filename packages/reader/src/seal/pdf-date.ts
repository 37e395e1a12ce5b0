/** A time as PDF and RFC 3161 write it, from the year to the second. */
const DIGITS = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;

/** Epoch seconds of fourteen digits, read as UTC; `undefined` where the calendar or the clock lacks them. */
export function epochSeconds(digits: string): number | undefined {
  const [, year = '', ...rest] = DIGITS.exec(digits) ?? [];
  const [month, day, hour, minute, second] = rest;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const milliseconds = Date.parse(iso);
  // A day that the calendar lacks is either refused or moved to the next month.
  const exists = Number.isFinite(milliseconds) && new Date(milliseconds).toISOString() === iso;
  return exists ? milliseconds / 1000 : undefined;
}

/** The dictionary of a signature is small, but for its contents. */
const AROUND = 4096;
const CLAIMED = /\/M[\0\t\n\f\r ]*\(D:(\d{14})(?:Z(?:00'00'?)?|([+-])(\d\d)'(\d\d)'?)\)/g;

const latin1 = new TextDecoder('latin1');

/**
 * The time that the signature dictionary around the hole claims (`M`, ISO 32000-1 §12.8.1, table 252), in epoch seconds.
 * `undefined` where it says none, or more than one, or not to the second and its zone.
 */
export function claimedTime(covered: Uint8Array, hole: number): number | undefined {
  const before = latin1.decode(covered.subarray(Math.max(0, hole - AROUND), hole));
  const after = latin1.decode(covered.subarray(hole, hole + AROUND));
  const [head = ''] = before.split(/\bobj\b/).slice(-1);
  const [tail = ''] = after.split('endobj');
  const [claim, ...more] = [...`${head} ${tail}`.matchAll(CLAIMED)];
  if (claim === undefined || more.length > 0) return undefined;
  const [, digits = '', sign, hours = '0', minutes = '0'] = claim;
  const time = epochSeconds(digits);
  const offset = (Number(hours) * 60 + Number(minutes)) * 60;
  return time === undefined ? undefined : time - (sign === '-' ? -offset : offset);
}
