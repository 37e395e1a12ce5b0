import { nodePlatform } from '@prova/platform-node';
import { webPlatform } from '@prova/platform-web';
import { createVectorRunner, loadVectors, type Vector } from '@prova/testing';
import { type Report, STEP_IDS, type StepId, stepOf } from '../src/index.ts';

const vectors = await loadVectors();
const runners = await Promise.all([nodePlatform, webPlatform].map(createVectorRunner));

test.each(vectors.map((vector): [string, Vector] => [vector.name, vector]))(
  '%s',
  async (_name, vector) => {
    const [onNode, onWeb] = await Promise.all(runners.map((run) => run(vector)));
    expect(onWeb).toEqual(onNode);
    if (!onNode) throw new RangeError('No report.');
    expect(judgementOf(onNode)).toEqual(vector.expected);
    expect(codesAmong(onNode, vector.raises)).toEqual(vector.raises ?? []);
    expectOrderedSteps(onNode);
    expectNothingUnverified(onNode);
  },
);

const IDS: readonly StepId[] = STEP_IDS;

function judgementOf({ verdict, reasons }: Report): Vector['expected'] {
  return { verdict, code: reasons[0]?.code ?? null, step: reasons[0]?.step ?? null };
}

function codesAmong({ reasons }: Report, asked: Vector['raises'] = []): Vector['raises'] {
  return reasons.map(({ code }) => code).filter((code) => asked.includes(code));
}

/** In their order, each once, and none after one that is not passed; all of them where none is. */
function expectOrderedSteps({ steps, reasons }: Report): void {
  const places = steps.map(({ id }) => IDS.indexOf(id));
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  const failed = steps.findIndex(({ result }) => result === 'NOT PASSED');
  if (failed < 0) {
    expect(steps.at(-1)?.id).toBe('8b');
  } else {
    expect(failed).toBe(steps.length - 1);
    expect(reasons[0]?.step).toBe(steps[failed]?.id);
  }
  for (const { code, step } of reasons) {
    expect(stepOf(code)).toBe(step);
    expect(steps.find(({ id }) => id === step)?.detail?.split(', ')).toContain(code);
  }
}

/** What a document says is shown once its signature held, and not under a list that has run out. */
function expectNothingUnverified({ document, issuer, steps, trust }: Report): void {
  const verified = steps.some(({ id, result }) => id === '4c' && result === 'PASSED');
  const isShown = verified && trust.state !== 'EXPIRED';
  expect(document !== undefined).toBe(isShown);
  expect(issuer !== undefined).toBe(isShown);
  // One certificate can serve many institutions: the one that is named is the one that is shown.
  expect([issuer?.country, issuer?.officialId]).toEqual([document?.data.ic, document?.data.ii]);
}
