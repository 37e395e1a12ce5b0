import type { Queryable } from './database.ts';
import { StoreError } from './errors.ts';
import { sqlState } from './postgres.ts';

/**
 * Who the services are while they serve: a role without login, which may do what migrations grant it (`grant select,
 * insert on audit to prova_service`). Connect with `role: SERVICE_ROLE`; migrate without.
 */
export const SERVICE_ROLE = 'prova_service';

/**
 * Makes the role where it is missing and the one who asks a member of it. Roles are the server's, not the database's,
 * so two databases may be prepared at once.
 *
 * Throws `StoreError` `service-role-forbidden` when the login may not do that: then whoever administers the server does
 * it once, by the statements that the message gives.
 */
export async function ensureServiceRole(tx: Queryable): Promise<void> {
  const [ready] = await tx.query(
    "select from pg_roles where rolname = $1 and pg_has_role(rolname, 'member')",
    [SERVICE_ROLE],
  );
  if (ready) return;
  await tx.query(CREATE).catch((cause: unknown) => {
    if (sqlState(cause) !== '42501') throw cause;
    throw new StoreError(
      'service-role-forbidden',
      `Ask who administers the server for: create role ${SERVICE_ROLE} nologin; grant ${SERVICE_ROLE} to the login of this program.`,
      { cause },
    );
  });
}

const CREATE = `do $$ begin
  if not exists (select from pg_roles where rolname = '${SERVICE_ROLE}') then
    begin
      create role ${SERVICE_ROLE} nologin;
    exception when duplicate_object or unique_violation then
      null; -- another process was first
    end;
  end if;
  if not pg_has_role('${SERVICE_ROLE}', 'member') then
    execute format('grant ${SERVICE_ROLE} to %I', current_user);
  end if;
end $$`;
