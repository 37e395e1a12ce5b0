import { readFile } from 'node:fs/promises';
import { StoreError } from '../errors.ts';
import { openSession, type Session } from '../postgres.ts';
import { findBinaries } from './binaries.ts';
import { type Cluster, LOGIN, openCluster } from './cluster.ts';
import { findPlace } from './place.ts';
import { dismiss, fateOf, readPostmaster } from './postmaster.ts';
import { serverUser } from './server-user.ts';
import { startServer, stopServer } from './start-stop.ts';

export interface EmbeddedOptions {
  /** Where the database is or shall be: a folder of its own on a local disk. */
  readonly folder: string;
  /** Also on a file system that may be gone tomorrow: for trials and tests. */
  readonly allowTemporary?: boolean;
  /** Where things go that the user `postgres` cannot reach, when root runs this. */
  readonly fallbackFolder?: string;
}

/** A running server, and our part in it. */
export interface EmbeddedServer {
  /** `postgres://…@127.0.0.1:…/postgres`, with the password: not for logs. */
  readonly url: string;
  /** One sentence for the operator, when something is not where they would look for it. */
  readonly notice?: string;
  /**
   * Leaves; the last one out stops the server. End your own connections first: a server that others are connected to
   * goes on, and stops when the next one leaves. Never throws.
   */
  close(): Promise<void>;
}

/** Whoever has the server open holds it shared; whoever stops it holds it alone. A dead process holds nothing. */
const PRESENCE = 'hashtextextended($$store/presence$$, 0)';

/** How long a server may take until it lets us in, crash recovery included; in milliseconds. */
const LONGEST_START = 60_000;
const PAUSE = 50;
/** The processes of a server that was killed take a while to go; what else stands in the way stays. */
const MOST_STARTS = 20;
/** After so many, a file in the way that says nothing is no longer taken for one that is being written. */
const ENOUGH = 3;

/**
 * Opens the PostgreSQL of a folder. No process owns the server: whoever comes first starts it, others use it, the last
 * one out stops it; one that was killed has left. While it is open here, a server that dies is started again.
 * It listens on 127.0.0.1 alone, on a port that stays as long as nobody else takes it.
 *
 * Throws `StoreError`: `postgres-binaries-missing`, `postgres-user-missing`, `postgres-folder-unusable`,
 * `postgres-start-failed`.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const place = await findPlace({
    folder: options.folder,
    fallbackFolder: options.fallbackFolder ?? '/var/lib/prova-postgres',
    allowTemporary: options.allowTemporary,
    binaries: findBinaries(),
    user: serverUser(process.getuid?.(), passwd),
  });
  const cluster = await openCluster(place);
  let isOpen = true;
  let present = enter(cluster, onLost);
  function onLost(): void {
    if (!isOpen) return;
    present = enter(cluster, onLost);
    // Whoever asks the database hears that it is not there, and `close` has nothing to leave.
    present.catch(() => undefined);
  }
  const { url } = await present;
  return {
    url,
    ...(place.notice && { notice: place.notice }),
    async close() {
      if (!isOpen) return;
      isOpen = false;
      const { session } = await present.catch(() => ({ session: undefined }));
      if (session) await leave(cluster, session).catch(() => undefined);
    },
  };
}

interface Presence {
  readonly url: string;
  readonly session: Session;
}

/** Tries until it is in: starting, waiting and connecting may each come too late for another process. */
async function enter(cluster: Cluster, onLost: () => void): Promise<Presence> {
  const deadline = performance.now() + LONGEST_START;
  let starts = 0;
  let cause: unknown;
  while (performance.now() < deadline && starts < MOST_STARTS) {
    const server = await readPostmaster(cluster.data);
    const fate = server ? await fateOf(server, cluster.data) : 'gone';
    if (fate === 'foreign' || (!server && starts >= ENOUGH)) {
      await dismiss(server?.pid, cluster.data);
    }
    if (!server || fate !== 'ours') {
      starts += 1;
      cause = await startServer(cluster, starts);
      if (cause) await pause(PAUSE * starts);
    } else if (server.status === 'ready') {
      const url = `postgres://${LOGIN}:${cluster.password}@127.0.0.1:${server.port}/postgres`;
      try {
        return { url, session: await attend(url, onLost) };
      } catch (error) {
        // Stopped under our hands, or just so: look again.
        cause = error;
        await pause(PAUSE);
      }
    } else await pause(PAUSE);
  }
  throw new StoreError('postgres-start-failed', `No server came up on ${cluster.data}.`, { cause });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function attend(url: string, onLost: () => void): Promise<Session> {
  let isIn = false;
  const session = await openSession(url, () => isIn && onLost());
  try {
    await session.query(`select pg_advisory_lock_shared(${PRESENCE})`);
    isIn = true;
    return session;
  } catch (error) {
    await session.close();
    throw error;
  }
}

async function leave(cluster: Cluster, session: Session): Promise<void> {
  try {
    await session.query(`select pg_advisory_unlock_shared(${PRESENCE})`);
    const [answer] = await session.query<{ last: boolean }>(
      `select pg_try_advisory_lock(${PRESENCE}) as last`,
    );
    if (answer?.last && (await isAlone(session))) await stopServer(cluster);
  } finally {
    await session.close();
  }
}

/** Connections that were just ended take a moment to go. */
async function isAlone(session: Session): Promise<boolean> {
  for (let tries = 20; tries > 0; tries -= 1) {
    const others = await session.query(
      "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    if (others.length === 0) return true;
    await pause(PAUSE);
  }
  return false;
}
