import { SAMPLE_PRC } from '../tokens.ts';
import type { Bench, Measurement } from './bench-row.ts';
import { type BenchScheme, issueTo, officeOf } from './bench-scheme.ts';

interface Holder {
  readonly fn: string;
  readonly gn: string;
}

const LATIN_HOLDER: Holder = { fn: SAMPLE_PRC.fn, gn: SAMPLE_PRC.gn };
const GREEK_HOLDER: Holder = { fn: 'Παπαδοπούλου', gn: 'Ελένη Цветелина' };

/** How large documents are, without the seal. The limit is the baseline: a document that fills it has the ratio 1, a smaller one more. */
export function sizeBenches(scheme: BenchScheme): readonly Bench[] {
  return [
    sizeBench(scheme, 'Latin', LATIN_HOLDER, 48),
    sizeBench(scheme, 'all scripts', GREEK_HOLDER, 60),
  ];
}

function sizeBench(scheme: BenchScheme, scripts: string, holder: Holder, limit: number): Bench {
  const office = officeOf(scheme, 'BE:0120');
  const measure = async (): Promise<Measurement> => {
    const issued = await issueTo(holder, office);
    const value = office.printer.print(office.templateId, issued).length / 1000;
    return { value, baseline: limit, ratio: limit / value };
  };
  return {
    name: `bytes of a document, ${scripts}: limit ÷ size`,
    unit: 'kB',
    floor: 1,
    goal: null,
    measure,
  };
}
