import { sqlState, violatedConstraint } from '@prova/store';
import { createIssuing } from '../../src/singles/issuing.ts';
import { BE, createTestHouse, type TestHouse } from '../support/test-house.ts';

let house: TestHouse;
let jti: string;
beforeAll(async () => {
  house = await createTestHouse();
  jti = (await createIssuing(house).issue(BE, house.order())).row.jti;
});
afterAll(() => house.close());

/** What the database itself says to a statement, of its owner. */
async function refusal(change: string): Promise<string | undefined> {
  try {
    await house.owner.query(`update issuer.attestation set ${change} where jti = $1`, [jti]);
    return undefined;
  } catch (error) {
    return violatedConstraint(error);
  }
}

test.each([
  ["state = 'staged'", 'attestation_transition'],
  ["state = 'failed', ended_at = 1, end_reason = 'x'", 'attestation_transition'],
  ["type = 'ehic'", 'attestation_identity'],
  ['status_ordinal = status_ordinal + 1', 'attestation_identity'],
  ["valid_until = '2030-01-01'", 'attestation_identity'],
  ["actor = 'client:other'", 'attestation_identity'],
  ["sealed = '\\x00'", 'attestation_token'],
  ['released_at = released_at + 1', 'attestation_token'],
  ['ended_at = 1', 'attestation_ended_has_reason'],
])('the database itself refuses: %s', async (change, constraint) => {
  expect(await refusal(change)).toBe(constraint);
});

test('a withdrawal is final, whoever writes', async () => {
  await house.owner.query(
    `update issuer.attestation set state = 'revoked', ended_at = 1, end_reason = 'fraud' where jti = $1`,
    [jti],
  );
  expect(await refusal("state = 'released', ended_at = null, end_reason = null")).toBe(
    'attestation_transition',
  );
  expect(await refusal("end_reason = 'data-wrong'")).toBe('attestation_end');
  expect(await refusal('sealed = null, record_id = null, number_hash = null')).toBeUndefined();
});

test('the service may not delete what was issued, nor what was done', async () => {
  const forbidden = async (statement: string) =>
    house.database.query(statement).then(
      () => undefined,
      (error: unknown) => sqlState(error),
    );
  expect(await forbidden('delete from issuer.attestation')).toBe('42501');
  expect(await forbidden('delete from issuer.audit')).toBe('42501');
  expect(await forbidden('update issuer.audit set entry = entry')).toBe('42501');
  expect(await forbidden("update issuer.client set client_id = 'x'")).toBe('42501');
});
