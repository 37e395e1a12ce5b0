// @ts-check

/* The page of `src/bench/browser/`: starts the worker, and asks it for verdicts as the clinic's page does, by messages to and fro. */

const worker = new Worker('/verdict-worker.js', { type: 'module' });
const given = fetch('/given.json').then((file) => file.json());

const answer = () =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });

let turn = 0;
Object.assign(globalThis, {
  ready: answer(),
  /**
   * How often in a second a verdict, or what none can do without, is asked for and answered, for so many milliseconds by the clock.
   * @param {'verdict' | 'unavoidable'} name @param {number} milliseconds
   */
  async rate(name, milliseconds) {
    const { cards } = await given;
    const begin = performance.now();
    let units = 0;
    do {
      const said = answer();
      worker.postMessage(name === 'verdict' ? cards[turn++ % cards.length].text : turn++);
      const verdict = (await said)?.report.verdict;
      if (name === 'verdict' && verdict !== 'accepted')
        throw new Error(`The bench card is ${verdict}.`);
      units++;
    } while (performance.now() - begin < milliseconds);
    return (1000 * units) / (performance.now() - begin);
  },
});
