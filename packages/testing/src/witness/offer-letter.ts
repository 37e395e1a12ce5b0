import { join } from 'node:path';
import { codesOn } from './rendered-qr.ts';
import { PDFINFO, PDFTOPPM, PDFTOTEXT, QPDF } from './system-tools.ts';
import { differing, type Witness } from './witness.ts';

export const offerLetterWitness: Witness = {
  name: 'qpdf, pdftotext, pdfinfo, zxing on an offer',
  attests:
    'no fault in the letter of an offer; its address as text and as a link and one code on it, and no second code',
  needs: [QPDF, PDFTOTEXT, PDFINFO, PDFTOPPM],
  async testify({ offer: { pdf, uri, page, txCode }, scratch }) {
    const { status, stdout, stderr } = QPDF.ask('--check', pdf);
    const lines = PDFTOTEXT.tell('-layout', '-enc', 'UTF-8', pdf, '-').split('\n');
    const [code, ...more] = await codesOn(pdf, join(scratch, 'offer'));
    const found = lines.map((line) => line.trim()).find((line) => line.startsWith('http'));
    // A line for each: its page, its kind, where it leads.
    const [, ...links] = PDFINFO.tell('-url', pdf).trim().split('\n');
    const opened = links.map((line) => line.trim().split(/\s+/).at(-1)).join(' ');
    const words = lines.filter((line) => !line.includes(page)).flatMap((line) => line.split(/\s+/));
    return {
      judged: '1 file',
      findings: [
        ...(status === 0 ? [] : [`ended with ${status}: ${(stderr || stdout).trim()}`]),
        ...differing('the address', found, page),
        ...differing('what links open', opened, page),
        ...differing('the text of the code', code?.text, uri),
        ...(more.length > 0 ? [`${more.length + 1} codes on the page`] : []),
        ...(words.includes(txCode) ? ['the second code is on the page'] : []),
      ],
    };
  },
};
