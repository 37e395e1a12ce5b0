import { typedOn } from '@prova/testing';
import { keyBurst, LONGEST_GAP } from '../../src/input/key-burst.ts';

const CODE = 'NCFOXN%TSMAHN-HYEC7+PE8BO8';
const ENTER = { key: 'Enter', code: 'Enter', shiftKey: false };

function pressAll(text: string, gap: number) {
  const burst = keyBurst();
  const outcomes = typedOn('us', text, gap).map((keystroke) => burst.press(keystroke).outcome);
  return { burst, outcomes, end: text.length * gap };
}

test('keys that follow fast and end with Enter are a scan, and all but the first do nothing else', () => {
  const { burst, outcomes, end } = pressAll(CODE, 10);
  expect(outcomes.slice(0, 4)).toEqual(Array(4).fill('typed'));
  expect(new Set(outcomes.slice(4))).toEqual(new Set(['swallowed']));
  const last = burst.press({ ...ENTER, timeStamp: end });
  expect(last).toMatchObject({ outcome: 'burst', keys: { length: CODE.length } });
});

test('a scanner that sends no Enter is heard when it is silent', () => {
  const { burst } = pressAll(CODE, 10);
  expect(burst.silence()).toHaveLength(CODE.length);
  expect(burst.silence()).toBeUndefined();
});

test('a person is slower: nothing is swallowed, and nothing is a scan', () => {
  const { burst, outcomes, end } = pressAll(CODE, LONGEST_GAP + 1);
  expect(new Set(outcomes)).toEqual(new Set(['typed']));
  expect(burst.press({ ...ENTER, timeStamp: end + LONGEST_GAP + 1 })).toEqual({ outcome: 'typed' });
});

test('a few fast keys are no scan, and Enter stays the page’s own', () => {
  const { burst, end } = pressAll('ABC', 10);
  expect(burst.press({ ...ENTER, timeStamp: end })).toEqual({ outcome: 'typed' });
});

test('keys without a character are not counted', () => {
  const burst = keyBurst();
  const shift = { key: 'Shift', code: 'ShiftLeft', shiftKey: true, timeStamp: 0 };
  for (let i = 0; i < 30; i++) expect(burst.press(shift)).toEqual({ outcome: 'typed' });
  expect(burst.silence()).toBeUndefined();
});

test('quick fingers are no scanner either: no key of theirs is lost', () => {
  const { burst, outcomes, end } = pressAll(CODE, 100);
  expect(new Set(outcomes)).toEqual(new Set(['typed']));
  expect(burst.press({ ...ENTER, timeStamp: end })).toEqual({ outcome: 'typed' });
});

test('a key that is held down is no scan', () => {
  const burst = keyBurst();
  const held = { key: 'a', code: 'KeyA', shiftKey: false, repeat: true };
  for (let i = 0; i < 40; i++) {
    expect(burst.press({ ...held, timeStamp: 30 * i })).toEqual({ outcome: 'typed' });
  }
  expect(burst.silence()).toBeUndefined();
});

test('the second line end of a scanner goes on to nothing; one that comes later is the page’s', () => {
  const { burst, end } = pressAll(CODE, 10);
  expect(burst.press({ ...ENTER, timeStamp: end }).outcome).toBe('burst');
  expect(burst.press({ ...ENTER, timeStamp: end + 100 })).toEqual({ outcome: 'swallowed' });
  expect(burst.press({ ...ENTER, timeStamp: end + 2000 })).toEqual({ outcome: 'typed' });
});

test('keys that the layout leaves without a character are collected, as it is known which they are', () => {
  const burst = keyBurst();
  const dead = { key: 'Dead', code: 'Equal', shiftKey: true };
  for (let i = 0; i < 24; i++) burst.press({ ...dead, timeStamp: 5 * i });
  expect(burst.silence()).toHaveLength(24);
});
