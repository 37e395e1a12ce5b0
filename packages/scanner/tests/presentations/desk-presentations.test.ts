import { deskPresentations } from '../../src/presentations/desk-presentations.ts';

const question = { transactionId: 't', links: [], expiresIn: 300 };

/** A desk that answers this, and what it was asked. */
function deskThat(answer: () => Response) {
  const asked: [string, RequestInit][] = [];
  const desk = deskPresentations(async (at, init = {}) => {
    asked.push([String(at), init]);
    return answer();
  });
  return { asked, desk };
}

const json = (value: unknown, status = 200) =>
  deskThat(() => new Response(JSON.stringify(value), { status }));

const ASKED = { preset: 'ehic', mode: 'cross-device', language: 'en' } as const;

test('a question is put in a body, and its result asked for by its secret', async () => {
  const { asked, desk } = json(question, 201);
  expect(await desk.ask({ ...ASKED, treatmentDate: '2026-11-23' })).toEqual(question);
  await expect(desk.standing('t', 'code+1')).rejects.toThrow(TypeError);
  const [[put, { method, body }] = ['', {}], [got] = ['']] = asked;
  expect([put, method]).toEqual(['/verifier/v1/presentations', 'POST']);
  expect(JSON.parse(String(body))).toEqual({ ...ASKED, treatmentDate: '2026-11-23' });
  expect(got).toBe('/verifier/v1/presentations/t?responseCode=code%2B1');
});

test.each([
  [404, { state: 'expired' }],
  [403, 'foreign'],
  [429, 'silent'],
  [503, 'silent'],
])('an answer with %d', async (status, expected) => {
  const { desk } = json({}, status);
  expect(await desk.standing('t')).toEqual(expected);
});

test('a right is asked for by its profile, or of the catalogue of the desk by its preset, and an age only by P2', async () => {
  const bodyOf = async (asked: object) => {
    const { asked: sent, desk } = json(question, 201);
    await desk.ask({ ...ASKED, ...asked });
    return JSON.parse(String(sent[0]?.[1].body));
  };
  const rights = ['be.rail'];
  const circumstances = { ageOver: 65 };
  const shared = { mode: 'cross-device', language: 'en' };
  expect(await bodyOf({ preset: 'right-and-name', rights, circumstances })).toEqual({
    ...{ ...shared, rights: { profile: 'P1', rights } },
  });
  const withAge = { preset: 'right-and-circumstances', circumstances };
  expect(await bodyOf({ ...withAge, rights })).toEqual({
    ...{ ...shared, rights: { profile: 'P2', rights, ageOver: 65 } },
  });
  expect(await bodyOf({ ...withAge, rights: 'catalogue' })).toEqual({
    ...{ ...shared, preset: 'right-and-circumstances', ageOver: 65 },
  });
  const { desk } = json({ code: 'rights-not-listed' }, 409);
  expect(await desk.ask({ ...ASKED, preset: 'right', rights: 'catalogue' })).toBe('no-rights');
});

test('where no desk answers it is silent, and taking back does not reject', async () => {
  const desk = deskPresentations(() => Promise.reject(new TypeError('offline')));
  expect(await desk.ask(ASKED)).toBe('silent');
  expect(await desk.standing('t')).toBe('silent');
  await desk.cancel('t');
});

test('a page in the place of an answer is none', async () => {
  const { desk } = deskThat(() => new Response('<!doctype html>'));
  await expect(desk.standing('t')).rejects.toThrow(TypeError);
  await expect(desk.ask(ASKED)).rejects.toThrow(TypeError);
});
