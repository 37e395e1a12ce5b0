import { outsideStreams } from './outside-streams.ts';

test('what a dictionary says stays, and what a stream holds goes', () => {
  const file =
    '1 0 obj\n<< /JS 2 0 R /Length 4 >>\nstream\n\xe4/AA\nendstream\nendobj\n2 0 obj << /AF 1 >>';
  const rest = outsideStreams(Buffer.from(file, 'latin1'));
  expect(rest.match(/\/[A-Z]+\b/g)).toEqual(['/JS', '/AF']);
});
