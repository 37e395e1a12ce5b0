import { StoreError } from '../errors.ts';

/** Whose process the server is. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The user who runs the server in place of root, whom PostgreSQL refuses: `postgres`. `undefined` when this process is
 * not root's: then it is whoever runs this. `passwd` is the text of /etc/passwd.
 *
 * Throws `StoreError` `postgres-user-missing`.
 */
export function serverUser(uid: number | undefined, passwd: string): ServerUser | undefined {
  if (uid !== 0) return undefined;
  const [, id, group] = /^postgres:[^:\n]*:(\d+):(\d+):/m.exec(passwd) ?? [];
  if (id === undefined || Number(id) === 0) {
    throw new StoreError(
      'postgres-user-missing',
      'PostgreSQL does not run as root: run this as another user, or make the user postgres (useradd --system postgres), or name a server by DATABASE_URL.',
    );
  }
  return { uid: Number(id), gid: Number(group) };
}
