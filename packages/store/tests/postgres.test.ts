import { createServer } from 'node:net';
import { codeMatchers, createTestDatabase, type TestDatabase } from '@prova/testing';
import {
  connect,
  type Database,
  StoreError,
  sqlState,
  type Transaction,
  violatedConstraint,
} from '../src/index.ts';

expect.extend(codeMatchers);

let test_: TestDatabase;
let database: Database;
beforeAll(async () => {
  test_ = await createTestDatabase();
  database = test_.database;
  await database.query('create table t (n int constraint t_key primary key)');
});
beforeEach(() => database.query('truncate t'));
afterAll(() => test_.drop());

const unavailable = (promise: Promise<unknown>) =>
  expect(promise).toRejectWithCode(StoreError, 'database-unavailable');

/** Ends every other connection to the database, as an operator would. */
const cutAll = async () => {
  const operator = connect({ url: test_.url, maxConnections: 1 });
  await operator.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
  await operator.close();
};

describe('values', () => {
  test('come back as the type they have here', async () => {
    const [row] = await database.query(
      "select 5::bigint as big, '\\x01ff'::bytea as bytes, '{\"a\":[1]}'::jsonb as json, $1::text[] as list",
      [['a', 'b']],
    );
    expect(row).toMatchObject({ big: 5, json: { a: [1] }, list: ['a', 'b'] });
    expect(new Uint8Array(row?.['bytes'] as Uint8Array)).toEqual(Uint8Array.of(1, 255));
  });

  test('a bigint that no number here can hold is an error, not another number', async () => {
    await expect(database.query('select 9007199254740993 as n')).rejects.toThrow(RangeError);
  });

  test('a violated constraint is named', async () => {
    await database.query('insert into t values (1)');
    const error = await database.query('insert into t values (1)').catch((reason) => reason);
    expect([sqlState(error), violatedConstraint(error)]).toEqual(['23505', 't_key']);
    expect([sqlState(new Error()), violatedConstraint(undefined)]).toEqual([undefined, undefined]);
  });
});

describe('transactions', () => {
  test('what a failed one wrote is gone', async () => {
    const failing = database.transaction(async (tx) => {
      await tx.query('insert into t values (2)');
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await database.query('select n from t')).toEqual([]);
  });

  test('one that hides the failure of a statement fails with it', async () => {
    const failing = database.transaction(async (tx) => {
      await tx.query('insert into t values (2)');
      await tx.query('insert into t values (2)').catch(() => undefined);
    });
    expect(sqlState(await failing.catch((reason: unknown) => reason))).toBe('23505');
    expect(await database.query('select n from t')).toEqual([]);
  });

  test('what is told is kept with the rest, in its order', async () => {
    await database.transaction(async (tx) => {
      tx.tell('insert into t values ($1)', [1]);
      const seen = await Promise.all([
        tx.query('select n from t'),
        tx.query('update t set n = 2 returning n'),
        tx.query('select n from t'),
      ]);
      expect(seen).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 2 }]]);
      tx.tell('insert into t values ($1)', [3]);
    });
    expect(await database.query('select n from t order by n')).toEqual([{ n: 2 }, { n: 3 }]);
  });

  test.each<[string, (tx: Transaction) => Promise<unknown>]>([
    ['and nothing follows', async () => undefined],
    ['and something follows', (tx) => tx.query('select n from t')],
    ['and the failure of what follows is hidden', (tx) => tx.query('select 1').catch(() => 0)],
    [
      'and something else is thrown for what follows',
      (tx) => tx.query('select n from t where n = $1', [4]),
    ],
  ])('one in which what was told fails, fails with that: %s', async (_, then) => {
    const failing = database.transaction(async (tx) => {
      tx.tell('insert into t values (2)');
      tx.tell('insert into t values (2)');
      await then(tx);
    });
    expect(sqlState(await failing.catch((reason: unknown) => reason))).toBe('23505');
    expect(await database.query('select n from t')).toEqual([]);
    // The connection that it had is as good as any.
    expect(await database.query('select n from t where n = $1', [4])).toEqual([]);
  });

  test('a statement that failed under its name can be sent again', async () => {
    const insert = (n: number) => database.query('insert into t values ($1)', [n]);
    await insert(7);
    expect(sqlState(await insert(7).catch((reason: unknown) => reason))).toBe('23505');
    await insert(8);
    const twice = database.transaction(async (tx) => {
      tx.tell('insert into t values ($1), ($1)', [9]);
      tx.tell('insert into t values ($1), ($1)', [9]);
    });
    expect(sqlState(await twice.catch((reason: unknown) => reason))).toBe('23505');
    expect(await database.query('select n from t order by n')).toEqual([{ n: 7 }, { n: 8 }]);
  });

  test.each<[string, (tx: Transaction) => Promise<void>]>([
    ['committed', async () => undefined],
    ['rolled back', async () => Promise.reject(new RangeError('no'))],
  ])('what is sent once it is %s is refused, and kept nowhere', async (_, end) => {
    const held: Transaction[] = [];
    const ended = database.transaction(async (tx) => {
      held.push(tx);
      await end(tx);
    });
    await ended.catch(() => undefined);
    const [tx] = held;
    expect(() => tx?.tell('insert into t values (5)')).toThrow(RangeError);
    await expect(tx?.query('insert into t values (5)')).rejects.toThrow(RangeError);
    expect(await database.query('select n from t')).toEqual([]);
  });

  test('one that goes back to a savepoint may go on', async () => {
    await database.transaction(async (tx) => {
      await tx.query('insert into t values (2)');
      await tx.query('savepoint before');
      await tx.query('insert into t values (2)').catch(() => tx.query('rollback to before'));
    });
    expect(await database.query('select n from t')).toEqual([{ n: 2 }]);
  });

  test('one whose connection is cut fails, whatever it does then, and the next one works', async () => {
    const cut = database.transaction(async (tx) => {
      await tx.query('insert into t values (3)');
      await cutAll();
      await tx.query('insert into t values (4)').catch(() => undefined);
    });
    await unavailable(cut);
    await database.transaction((tx) => tx.query('insert into t values (5)'));
    expect(await database.query('select n from t')).toEqual([{ n: 5 }]);
  });
});

describe('a server that cannot be asked is unavailable', () => {
  test.each([
    ['not there', 'postgres://a:b@127.0.0.1:1/x'],
    ['of a name that means nothing', 'postgres://a:b@nowhere.invalid/x'],
  ])('%s', async (_, url) => {
    const nowhere = connect({ url });
    await unavailable(nowhere.query('select 1'));
    await unavailable(nowhere.transaction((tx) => tx.query('select 1')));
    await nowhere.close();
  });

  test.each<[string, (url: URL) => void]>([
    ['without that database', (url) => (url.pathname = '/no_such_database')],
    ['that knows no such login', (url) => (url.username = 'no_such_login')],
  ])('%s', async (_, change) => {
    const url = new URL(test_.url);
    change(url);
    const closed = connect({ url: url.href });
    await unavailable(closed.query('select 1'));
    await closed.close();
  });

  test('that accepts and says nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const waiting = connect({ url: `postgres://a:b@127.0.0.1:${port}/x` });
    await unavailable(waiting.query('select 1'));
    await waiting.close();
    silent.close();
  });

  test('whose answer does not come', async () => {
    const impatient = connect({ url: test_.url, patience: 1_000 });
    await unavailable(impatient.query('select pg_sleep(60)'));
    await unavailable(impatient.transaction((tx) => tx.query('select pg_sleep(60)')));
    expect(await impatient.query('select 1 as one')).toEqual([{ one: 1 }]);
    await impatient.close();
    await cutAll();
  });

  test('with every connection taken', async () => {
    const small = connect({ url: test_.url, maxConnections: 1 });
    await small.transaction(() => unavailable(small.query('select 1')));
    await small.close();
  });

  test('after its connections were cut it answers again', async () => {
    await Promise.all([database.query('select pg_sleep(0)'), database.query('select 1')]);
    await cutAll();
    await database.query('select 1').catch(() => undefined);
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('closed', async () => {
    const closed = connect({ url: test_.url });
    await closed.close();
    await unavailable(closed.query('select 1'));
  });
});

test.each(['', 'localhost', 'mysql://localhost/x'])('%j is no database URL', (url) => {
  expect(() => connect({ url })).toThrowWithCode(StoreError, 'database-url-malformed');
});
