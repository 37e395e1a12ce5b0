import { randomUUID } from 'node:crypto';
import { violatedConstraint } from '@prova/store';
import { insertBatch } from '../../src/batches/batch-rows.ts';
import { tidyProposals } from '../../src/clerks/tidy.ts';
import {
  type ClerkBrowser,
  headingOf,
  pathOf,
  type ServedPages,
  servePages,
} from '../support/clerk-office.ts';
import { BE } from '../support/test-house.ts';

// Where an institution wants two pairs of eyes: one clerk proposes, another decides, and the database holds them to it.

let pages: ServedPages;
let clara: ClerkBrowser;
let arthur: ClerkBrowser;
beforeAll(async () => {
  pages = await servePages();
  await pages.fourEyes(BE, true);
  [clara, arthur] = [await pages.signIn('clara'), await pages.signIn('arthur')];
});
afterAll(() => pages.close());

const HOME = `/clerk/${BE}`;
const DAY = '2026-11-24';

const PERSON = {
  type: 'prc',
  fn: 'Peeters',
  gn: 'Anna',
  dob: '20/07/1954',
  hi: '54072002197',
  sd: DAY,
  ed: '2027-02-20',
};

async function typed(): Promise<string> {
  return pathOf(await clara.post(`${HOME}/proposals`, PERSON));
}

async function proposed(): Promise<string> {
  const at = await typed();
  await clara.post(`${at}/propose`);
  return at;
}

const stateOf = async (at: string) => {
  const [row] = await pages.house.owner.query<{ state: string; sealed: unknown }>(
    'select state, sealed from issuer.proposal where proposal_id = $1',
    [at.slice(-36)],
  );
  return row && [row.state, row.sealed !== null];
};

test('one proposes, another reads the same and approves, and it is issued', async () => {
  const at = await typed();
  expect((await clara.get(at)).text).toContain('two pairs of eyes');
  expect((await clara.post(`${at}/propose`)).text).toContain('You proposed this.');
  const list = await arthur.get(`${HOME}/waiting`);
  expect(list.text).toContain(`href="${at}"`);
  expect(list.text).toContain('Clara Clerk');
  const read = await arthur.get(at);
  expect(read.text).toContain('<strong>Peeters</strong>');
  const shown = await arthur.post(`${at}/approve`, { day: DAY });
  expect(headingOf(shown)).toBe('A certificate');
  expect(shown.text).toContain('Clara Clerk');
  expect(await stateOf(at)).toEqual(['issued', false]);
  expect((await arthur.get(`${HOME}/waiting`)).text).not.toContain(at);
  expect((await clara.get(at)).text).toContain('Arthur Approver');
});

test('who proposed it does not approve it, nor issue it alone', async () => {
  const own = await typed();
  expect((await clara.post(`${own}/approve`, { day: DAY })).status).toBe(409);
  const at = await proposed();
  expect((await clara.get(at)).text).not.toContain('Approve and issue');
  expect((await clara.post(`${at}/approve`, { day: DAY })).status).toBe(403);
  expect((await clara.post(`${at}/decline`, { reason: 'data-wrong' })).status).toBe(403);
  expect((await clara.post(`${at}/issue`)).status).toBe(409);
  expect(await stateOf(at)).toEqual(['proposed', true]);
});

test('another declines and says why; what was typed is gone', async () => {
  const at = await proposed();
  const shown = await arthur.post(`${at}/decline`, { reason: 'not-shown' });
  expect(shown.text).toContain('The papers do not show it.');
  expect(await stateOf(at)).toEqual(['declined', false]);
  expect((await arthur.post(`${at}/approve`, { day: DAY })).status).toBe(409);
  expect((await clara.post(`${at}/change`)).status).toBe(409);
});

test('its own clerk takes it back, another cannot', async () => {
  const at = await proposed();
  expect((await arthur.post(`${at}/withdraw`)).status).toBe(404);
  expect((await clara.post(`${at}/withdraw`)).text).toContain('Taken back.');
  expect(await stateOf(at)).toEqual(['withdrawn', false]);
});

test('proposing twice is proposing once; two approvals issue once', async () => {
  const at = await typed();
  await Promise.all([clara.post(`${at}/propose`), clara.post(`${at}/propose`)]);
  const both = await Promise.all([
    arthur.post(`${at}/approve`, { day: DAY }),
    arthur.post(`${at}/approve`, { day: DAY }),
  ]);
  expect(new Set(both.map(pathOf)).size).toBe(1);
});

test('after a day nobody approves it any more, and nothing is left of the person', async () => {
  const { house } = pages;
  const now = house.now();
  const at = await proposed();
  const draft = await typed();
  try {
    house.at(now + 86_400);
    const bruno = await pages.signIn('arthur');
    expect((await bruno.get(at)).text).toContain('Too old.');
    expect((await bruno.post(`${at}/approve`, { day: '2026-11-25' })).status).toBe(410);
    expect((await bruno.get(`${HOME}/waiting`)).text).not.toContain(at);
    await tidyProposals(house.database, house.now());
    expect(await stateOf(at)).toEqual(['expired', false]);
    expect(await stateOf(draft)).toBeUndefined();
  } finally {
    house.at(now);
  }
});

describe('the database itself', () => {
  const refusal = async (statement: string, values: readonly string[] = []) => {
    try {
      await pages.house.owner.query(statement, values);
      return undefined;
    } catch (error) {
      return violatedConstraint(error);
    }
  };
  const set = (change: string, at: string) =>
    refusal(`update issuer.proposal set ${change} where proposal_id = $1`, [at.slice(-36)]);

  test('keeps who typed from deciding, and one from issuing alone', async () => {
    const at = await proposed();
    const approved = "state = 'approved', decided_at = proposed_at";
    expect(await set(`${approved}, decided_by = clerk_id`, at)).toBe('proposal_four_eyes');
    expect(await set(approved, at)).toBe('proposal_decided_by_somebody');
    expect(await set("state = 'approved', decided_at = typed_at", await typed())).toBe(
      'proposal_needs_another',
    );
  });

  test('keeps what was typed and proposed', async () => {
    const at = await proposed();
    expect(await set("sealed = '\\x00'", at)).toBe('proposal_identity');
    expect(await set("clerk_id = repeat('0', 32)", at)).toBe('proposal_identity');
    expect(await set("state = 'typed'", at)).toBe('proposal_transition');
    expect(await set("state = 'issued'", at)).toBe('proposal_transition');
    expect(await set("state = 'withdrawn'", at)).toBe('proposal_has_content');
    const another =
      'decided_by = (select clerk_id from issuer.clerk c where c.clerk_id <> proposal.clerk_id limit 1)';
    expect(await set(`state = 'approved', ${another}, decided_at = expires_at`, at)).toBe(
      'proposal_in_time',
    );
    expect(
      await refusal('delete from issuer.proposal where proposal_id = $1', [at.slice(-36)]),
    ).toBe('proposal_stays');
  });

  test('takes no document of a clerk that was not approved, and none twice', async () => {
    const at = await proposed();
    const { house } = pages;
    const { order, database } = house;
    const [row] = await house.owner.query<{ clerkId: string }>(
      'select clerk_id as "clerkId" from issuer.proposal where proposal_id = $1',
      [at.slice(-36)],
    );
    const actor = `clerk:${row?.clerkId}`;
    const issue = (id: string) =>
      pages.office.issuing.issue(BE, order({ id }, { actor })).then(
        () => undefined,
        (error: unknown) => violatedConstraint(error),
      );
    expect(await issue(at.slice(-36))).toBe('attestation_of_proposal');
    expect(await issue('r-1')).toBe('attestation_of_proposal');
    expect(await issue(randomUUID())).toBe('attestation_of_proposal');
    await database.query(
      `update issuer.proposal set state = 'approved', decided_at = proposed_at, decided_by =
         (select clerk_id from issuer.clerk c where c.clerk_id <> proposal.clerk_id limit 1)
       where proposal_id = $1`,
      [at.slice(-36)],
    );
    expect(await issue(at.slice(-36))).toBeUndefined();
    expect(await issue(at.slice(-36))).toBe('attestation_proposal_once');
  });
});

test('what a crash left between approval and document is brought to its end', async () => {
  const at = await proposed();
  await pages.house.owner.query(
    `update issuer.proposal set state = 'approved', decided_at = proposed_at, decided_by =
       (select clerk_id from issuer.clerk c where c.clerk_id <> proposal.clerk_id limit 1)
     where proposal_id = $1`,
    [at.slice(-36)],
  );
  expect((await arthur.get(`${HOME}/waiting`)).text).toContain('Approved, not yet signed');
  expect((await clara.get(at)).text).toContain('Issue now');
  expect(pathOf(await clara.post(`${at}/issue`))).toContain('/documents/');
});

test('a file of records waits for a clerk, who sets it to work', async () => {
  const { house } = pages;
  const batchId = randomUUID();
  const batch = {
    institutionId: BE,
    batchId,
    type: 'prc',
    templateId: 'prc1/en/test/verify.example',
    actor: 'client:portal',
    receivedAt: house.now(),
  } as const;
  await insertBatch(house.owner, batch);
  await house.owner.query(
    "update issuer.batch set state = 'waiting', records = 250 where batch_id = $1",
    [batchId],
  );
  expect((await clara.get(`${HOME}/waiting`)).text).toContain(batchId);
  const at = `${HOME}/batches/${batchId}`;
  expect((await clara.get(at)).text).toContain('250');
  const shown = await clara.post(`${at}/approve`);
  expect(pathOf(shown)).toBe(at);
  expect(shown.text).toContain('At work.');
  const rows = await house.owner.query<{ by: string }>(
    'select approved_by as by from issuer.batch where batch_id = $1',
    [batchId],
  );
  expect(rows[0]?.by).toMatch(/^clerk:[0-9a-f]{32}$/);
});
