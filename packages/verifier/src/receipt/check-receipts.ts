import { VerifierError, type VerifierErrorCode } from '../errors.ts';
import { keyThumbprint, type OpenedReceipt, openReceipt, type StationKey } from './open-receipt.ts';
import { parseReceipt } from './receipt.ts';

/**
 * Checks the receipts of a station from the first to the last: each is as it was signed, by this key, and stands where it
 * was made. Answers them opened.
 *
 * What was cut off at the end is not found: the receipts before it are a whole chain, and none at all are one too. Who
 * wants to know keeps number and `hash` of the last one elsewhere. The signature of the last one may be another than it was made
 * with, over the same content. Nor does it check what whoever has the key could have
 * made anew, the time (clocks are put back), or which key is the station's.
 *
 * Throws `VerifierError` for the first fault, with its `place`, from 1: `receipt-malformed`; `receipt-key` of another
 * station; `receipt-signature`; `receipt-missing` for a number that is nowhere; `receipt-order` for one out of its place, or a
 * second time; `receipt-fork` for one that was made after another receipt than the one before it here.
 */
export async function checkReceipts(
  texts: readonly string[],
  station: StationKey,
): Promise<readonly OpenedReceipt[]> {
  const opened: OpenedReceipt[] = [];
  let previous = await keyThumbprint(station);
  for (const [i, text] of texts.entries()) {
    const place = i + 1;
    const one = await openReceipt(text, station, place);
    if (one.receipt.number !== place) throw misplaced(place, texts.slice(i));
    if (one.receipt.previous !== previous) {
      throw fault('receipt-fork', place, 'was made after another one than stands before it');
    }
    opened.push(one);
    previous = one.hash;
  }
  return opened;
}

/** The number of this place: is it further on, or nowhere? Before it cannot be, as all before are in order. */
function misplaced(place: number, rest: readonly string[]): VerifierError {
  const [first, ...others] = rest.map(numberIn);
  const isRepeated = first !== undefined && first < place;
  return isRepeated || others.includes(place)
    ? fault('receipt-order', place, 'is not in its place')
    : fault('receipt-missing', place, 'is missing');
}

/** What a text says that its number is; it is not believed, only named. */
function numberIn(text: string): number | undefined {
  try {
    return parseReceipt(text).receipt.number;
  } catch (error) {
    if (error instanceof VerifierError) return undefined;
    throw error;
  }
}

function fault(code: VerifierErrorCode, place: number, what: string): VerifierError {
  return new VerifierError(code, `Receipt ${place} ${what}.`, { place });
}
