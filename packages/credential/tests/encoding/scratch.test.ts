import { withScratch } from '../../src/encoding/scratch.ts';

test('bytes are lent clean, whatever was done with them', () => {
  const first = withScratch(10, (bytes) => bytes.fill(7));
  expect(first).toEqual(new Uint8Array(10));
  const fault = new Error('a fault');
  const spoil = () =>
    withScratch(20, (bytes) => {
      bytes.fill(9);
      throw fault;
    });
  expect(spoil).toThrow(fault);
  withScratch(30, (bytes) => expect(bytes).toEqual(new Uint8Array(30)));
});

test('who asks while they are lent, or for many, gets others', () => {
  withScratch(4, (outer) => {
    outer.fill(1);
    withScratch(4, (inner) => inner.fill(2));
    expect(outer).toEqual(new Uint8Array(4).fill(1));
  });
  withScratch(1_000_000, (bytes) => expect(bytes.length).toBe(1_000_000));
});
