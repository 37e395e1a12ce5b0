// @ts-check

/*
 * The worker of `src/bench/browser/`: the embedded verifier as it is built, and what a verdict cannot do without, side by side. Whoever
 * measures calls `rate`; a page asks by messages, as that of a clinic asks its own.
 */

/**
 * @typedef {object} Card
 * @property {string} text of its QR code
 * @property {readonly number[]} packed the zlib stream in it
 * @property {readonly number[]} input what was signed
 * @property {readonly number[]} signature
 */

/**
 * @typedef {object} Given
 * @property {readonly Card[]} cards
 * @property {readonly number[]} spki of the key that signed them
 * @property {{ readonly uri: string, readonly text: string }} list of withdrawn documents
 * @property {number} now epoch seconds
 */

/** @param {string} path */
const bytes = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());

const BUILT = '/prova/prova-verifier.js';
/** @type {Given} */
const { cards, spki, list, now } = await (await fetch('/given.json')).json();
/** @type {typeof import('../../embed/types/prova-verifier.d.ts')} */
const { openVerifier } = await import(BUILT);
const verifier = await openVerifier({
  environment: 'test',
  root: await bytes('/root.der'),
  snapshot: await bytes('/snapshot.cose'),
  lists: [list],
  clock: () => new Date(now * 1000),
});

const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
const key = await crypto.subtle.importKey('spki', Uint8Array.from(spki), P256, false, ['verify']);
const raw = cards.map(({ packed, input, signature }) => ({
  packed: Uint8Array.from(packed),
  input: Uint8Array.from(input),
  signature: Uint8Array.from(signature),
}));

/** @param {Uint8Array<ArrayBuffer>} packed */
async function inflated(packed) {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const written = Promise.all([writer.write(packed), writer.close()]);
  const text = await new Response(stream.readable).arrayBuffer();
  await written;
  return text;
}

/** @param {number} turn */
async function verified(turn) {
  const card = raw[turn % raw.length];
  if (!card) throw new Error('There are no cards.');
  const hash = { name: 'ECDSA', hash: 'SHA-256' };
  const holds = await crypto.subtle.verify(hash, key, card.signature, card.input);
  if (!holds) throw new Error('The bench card does not verify.');
  return card;
}

/** @type {Readonly<Record<string, (turn: number) => Promise<void>>>} */
const works = {
  async verdict(turn) {
    const { report } = await verifier.judgeText(cards[turn % cards.length]?.text ?? '');
    if (report.verdict !== 'accepted') throw new Error(`The bench card is ${report.verdict}.`);
  },
  /** An imported key, and the browser's own inflating, which would take a wrong checksum and bytes after the end. */
  async unavoidable(turn) {
    const card = await verified(turn);
    const { byteLength } = await inflated(card.packed);
    if (byteLength <= card.input.length) throw new Error('The bench card does not inflate.');
  },
  async verification(turn) {
    await verified(turn);
  },
};

let turn = 0;
/** How often in a second a work is done, one after the other, for so many milliseconds by the clock. */
Object.assign(globalThis, {
  /** @param {string} name @param {number} milliseconds */
  async rate(name, milliseconds) {
    const work = works[name];
    if (!work) throw new RangeError(`There is no work ${name}.`);
    const begin = performance.now();
    let units = 0;
    do {
      await work(turn++);
      units++;
    } while (performance.now() - begin < milliseconds);
    return (1000 * units) / (performance.now() - begin);
  },
});

// A text is judged; a number is a turn, of what no verdict can do without: asked in the same way, it says what asking costs.
addEventListener('message', async ({ data }) => {
  if (typeof data === 'string') postMessage(await verifier.judgeText(data));
  else postMessage(await works['unavoidable']?.(data));
});
postMessage('ready');
