import { readdir, readFile } from 'node:fs/promises';
import type { Queryable } from '@prova/store';

/** Ticks of a second in `/proc`, the same on every Linux that Node runs on. */
const TICKS = 100;

/**
 * Seconds of processor time that the server of a database has taken so far, with all that it has started; `undefined` where it cannot be
 * seen: it runs on another machine, or this is no Linux.
 */
export async function postgresSeconds(database: Queryable): Promise<number | undefined> {
  const [row] = await database.query<{ pid: number }>('select pg_backend_pid() as pid');
  const backend = row && (await statOf(row.pid));
  if (backend?.name !== 'postgres') return undefined;
  const server = backend.parent;
  const all = await Promise.all((await readdir('/proc')).filter(isNumber).map(statOf));
  return all
    .filter((each) => each?.pid === server || each?.parent === server)
    .reduce((sum, each) => sum + (each?.own ?? 0) + (each?.pid === server ? each.ended : 0), 0);
}

/**
 * Seconds of processor time that the one connection of a database has taken so far in its server; `undefined` as above. Says nothing of a
 * database that has several.
 */
export async function backendSeconds(database: Queryable): Promise<number | undefined> {
  const [row] = await database.query<{ pid: number }>('select pg_backend_pid() as pid');
  const backend = row && (await statOf(row.pid));
  return backend?.name === 'postgres' ? backend.own : undefined;
}

/** What `/proc` says of a process: its times in seconds, and those of its children that have ended. See proc(5). */
async function statOf(pid: number | string) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseStat(text);
}

/** Parses a line of `/proc/<pid>/stat`. The name is in brackets and may hold some itself. */
export function parseStat(text: string) {
  const end = text.lastIndexOf(')');
  const [, parent = 0, ...rest] = text
    .slice(end + 2)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = rest.slice(9, 13);
  return {
    pid: Number.parseInt(text, 10),
    name: text.slice(text.indexOf('(') + 1, end),
    parent,
    own: (user + system) / TICKS,
    ended: (endedUser + endedSystem) / TICKS,
  };
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}
