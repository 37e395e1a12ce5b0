import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { encodePem, issueSelfIssuedSeal } from '@prova/keys';
import { nodePlatform } from '@prova/platform-node';
import { CompactSign } from 'jose';
import { AT_NOON, NOW, TODAY } from '../support/moment.ts';
import { requestIn } from '../support/officers.ts';
import {
  DE_BA82708,
  expectDone,
  ndjson,
  openFolder,
  openWorkshop,
  PATIENCE,
  record,
  type Workshop,
} from '../support/workshop.ts';

const EXPORT = fileURLToPath(
  new URL('../../../../fixtures/institution-repository/institutions.json', import.meta.url),
);

/** 2026-11-24T00:00:00Z. */
const DAY_OF_TEST = Date.parse(TODAY) / 1000;
const YEAR = 365 * 86_400;

let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop({ more: [DE_BA82708] });
}, PATIENCE);
afterAll(() => shop.remove());

const publish = () => expectDone(shop.type(['registry', 'publish', '--now', NOW]));

async function judged(file: string) {
  const { code, stdout } = await shop.type(['verify', '--json', ...AT_NOON, file]);
  const { verdict, reasons, issuer } = JSON.parse(stdout);
  return { code, verdict, issuer, codes: reasons.map((reason: { code: string }) => reason.code) };
}

describe('init', () => {
  test('makes private keys for their owner alone', async () => {
    expect(await shop.list('.prova/keys/seals')).toEqual(['BE-0120.pem', 'DE-BA82708.pem']);
    for (const key of ['root', 'list-signer', 'seals/BE-0120', 'seals/DE-BA82708']) {
      expect(await shop.mode('.prova', 'keys', `${key}.pem`)).toBe(0o600);
    }
  });

  test('never over a scheme', async () => {
    const words = ['registry', 'init', '--institutions', 'institutions.json', '--now', NOW];
    const root = await shop.readBytes('.prova', 'trust', 'test', 'root.der');
    expect((await shop.type(words)).code).toBe(64);
    expect(await shop.readBytes('.prova', 'trust', 'test', 'root.der')).toEqual(root);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '[{'],
    ['no list', '{"id":"BE:0120","name":"x"}'],
    ['no name', '[{"id":"BE:0120"}]'],
    ['an unknown algorithm', '[{"id":"BE:0120","name":"x","algorithm":"EdDSA"}]'],
    ['an id twice', '[{"id":"BE:0120","name":"x"},{"id":"BE:0120","name":"y"}]'],
    ['a member twice', '[{"id":"BE:0120","id":"BE:0121","name":"x"}]'],
    ['no country', '[{"id":"XX:0120","name":"x"}]'],
    ['a name that no certificate holds', `[{"id":"BE:0120","name":"${'x'.repeat(65)}"}]`],
  ])('%s for institutions is 64 and one sentence, and makes nothing', async (_what, content) => {
    const folder = await openFolder();
    await folder.write('list.json', content);
    const ended = await folder.type(['registry', 'init', '--institutions', 'list.json']);
    expect(ended).toMatchObject({ code: 64, stdout: '' });
    expect(ended.stderr).toMatch(/^prova: [^\n]+\.\n$/);
    const { code } = await folder.type(['registry', 'show']);
    expect(code).toBe(64);
    await folder.remove();
  });
});

describe('import-ir', () => {
  test('takes an export of the Institution Repository', async () => {
    const { code, stdout, stderr } = await shop.type(['registry', 'import-ir', EXPORT]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^TEST/);
    expect(stdout).toMatch(/^institutions +117$/m);
    await publish();
    const shown = await shop.type(['registry', 'show']);
    expect(shown.stdout).toMatch(/^AT:1200kv +Nordlicht 1 /m);
  });

  test('a row that cannot be taken is named, and the others are', async () => {
    const rows = [
      { officialId: '0999', countryCode: 'BE', name: 'Taken', certificates: [] },
      { officialId: '0998', countryCode: 'XX', name: 'Nowhere', certificates: [] },
    ];
    await shop.write('rows.json', JSON.stringify(rows));
    const { code, stderr } = await shop.type(['registry', 'import-ir', 'rows.json']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^row \d+ +\S+ +countryCode$/m);
    expect((await shop.type(['registry', 'show'])).stdout).toContain('BE:0999');
  });

  test.each([
    ['text', 'no JSON'],
    ['bytes', Uint8Array.of(0xff, 0xfe)],
    ['an object', '{}'],
  ])('%s is 64', async (_what, content) => {
    await shop.write('export', content);
    const { code, stderr } = await shop.type(['registry', 'import-ir', 'export']);
    expect(code).toBe(64);
    expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
  });
});

describe('import-catalogue', () => {
  const CATALOGUE = fileURLToPath(
    new URL('../../../../fixtures/catalogue/belgium.json', import.meta.url),
  );

  test('takes a first catalogue, which goes out with the next list', async () => {
    const words = ['registry', 'import-catalogue', CATALOGUE, '--publish', '--now', NOW];
    const { stdout } = await expectDone(shop.type(words));
    expect(stdout).toMatch(/^TEST/);
    expect(stdout).toMatch(/^rights +19$/m);
    const shown = await shop.type(['registry', 'show']);
    expect(shown.stdout).toContain('catalogue of rights: version 1 of 2026-11-24');
    await expectDone(
      shop.type(['registry', 'export', '--out', 'beside.cose', '--catalogue', 'rights.jwt']),
    );
    const kept = await shop.readBytes('.prova', 'trust', 'test', 'catalogue.jwt');
    expect(await shop.readBytes('rights.jwt')).toEqual(kept);
  });

  test('never over another, nor from a file that is none', async () => {
    await shop.write('none.json', '{}');
    for (const file of [CATALOGUE, 'none.json']) {
      const ended = await shop.type(['registry', 'import-catalogue', file, '--now', NOW]);
      expect(ended.code).toBe(64);
      expect(ended.stderr).toMatch(/^prova: [^\n]+\.\n$/);
    }
  });
});

describe('a certificate from outside', () => {
  const shared = Array.from({ length: 21 }, (_, i) => `AT:${5000 + i}`);
  let privateKey: KeyObject;
  let certificate: Uint8Array;

  beforeAll(async () => {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    privateKey = pair.privateKey;
    certificate = await issueSelfIssuedSeal({
      subject: { country: 'AT', organization: 'Signing body', commonName: 'Signing body' },
      privateKey,
      validity: { notBefore: DAY_OF_TEST - YEAR, notAfter: DAY_OF_TEST + YEAR },
      competences: [],
    });
    const rows = shared.map((id, i) => ({
      officialId: id.slice(3),
      countryCode: 'AT',
      name: `Kasse ${i}`,
      certificates: [encodePem('CERTIFICATE', certificate)],
    }));
    await shop.write('outside.json', JSON.stringify(rows));
    await expectDone(shop.type(['registry', 'import-ir', 'outside.json']));
    await publish();
  }, PATIENCE);

  /** Signed by jose, as another member state's software would. */
  async function foreignToken(officialId: string): Promise<string> {
    const x5t = Buffer.from(nodePlatform.sha256(certificate)).toString('base64url');
    const { id: _id, ...members } = record('x', { ic: 'AT', ii: officialId, in: 'KASSE' });
    const payload = { sid: 'eessi:prc:1.0', jti: 'FOREIGN-1', prc: members };
    return new CompactSign(Buffer.from(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'RS256', kid: `EESSI:x5t#S256:${x5t}` })
      .sign(privateKey);
  }

  test('makes what its key signed acceptable, with the accreditation assumed', async () => {
    await shop.write('foreign.txt', await foreignToken('5007'));
    const { verdict, issuer, codes } = await judged('foreign.txt');
    expect(verdict).toBe('accepted');
    expect(codes).toContain('accreditation-assumed');
    expect(issuer).toMatchObject({ country: 'AT', name: 'Kasse 7' });
  });

  test('shared by 21 institutions, it speaks for each of them by name, and for no other', async () => {
    for (const [i, id] of [...shared.entries()].filter(([place]) => place % 5 === 0)) {
      await shop.write('shared.txt', await foreignToken(id.slice(3)));
      expect(await judged('shared.txt')).toMatchObject({
        verdict: 'accepted',
        issuer: { name: `Kasse ${i}` },
      });
    }
    await shop.write('other.txt', await foreignToken('1200kv'));
    expect(await judged('other.txt')).toMatchObject({
      verdict: 'rejected',
      codes: expect.arrayContaining(['key-not-listed']),
    });
  });
});

describe('revoke', () => {
  test(
    'a stolen key takes its certificates along, once the list is published',
    async () => {
      await shop.write('in.ndjson', ndjson([record('mine')]));
      await expectDone(shop.issue('in.ndjson', '.'));
      expect(await judged('mine.pdf')).toMatchObject({ verdict: 'accepted' });
      const { stdout } = await shop.type(['keys', 'list']);
      const [, thumbprint = ''] = /^BE:0120 .* ([\w-]{43}) +here +paper$/m.exec(stdout) ?? [];
      expect(thumbprint).not.toBe('');
      const words = ['--certificate', thumbprint, '--reason', 'keyCompromise', '--now', NOW];
      const alone = await expectDone(shop.type(['registry', 'revoke', ...words, '--as', 'Alma']));
      await publish();
      expect(await judged('mine.pdf')).toMatchObject({ verdict: 'accepted' });
      const approve = ['registry', 'approve', requestIn(alone.stdout), '--now', NOW, '--as'];
      expect(await shop.type([...approve, 'Alma'])).toMatchObject({ code: 64, stdout: '' });
      const made = await expectDone(shop.type([...approve, 'Bruno']));
      expect(made.stdout).toMatch(/tombstone .*keyCompromise of certificate/);
      expect(await judged('mine.pdf')).toMatchObject({ verdict: 'accepted' });
      await publish();
      expect(await judged('mine.pdf')).toMatchObject({ code: 1, codes: ['key-revoked'] });
      const again = await shop.issue('in.ndjson', 'after');
      expect(again.code).toBe(1);
      expect(again.stderr).toContain('key-revoked');
      expect(await shop.list('after')).toEqual(['report.ndjson']);
    },
    PATIENCE,
  );

  test.each([
    ['an unknown certificate', ['--certificate', 'x'.repeat(43), '--reason', 'superseded']],
    ['an unknown reason', ['--certificate', 'x'.repeat(43), '--reason', 'removeFromCRL']],
    ['no reason', ['--certificate', 'x'.repeat(43)]],
    ['a day for a time', ['--certificate', 'x', '--reason', 'superseded', '--since', TODAY]],
  ])('%s is 64', async (_what, words) => {
    const { code, stderr } = await shop.type(['registry', 'revoke', ...words]);
    expect(code).toBe(64);
    expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
  });
});

describe('export', () => {
  test('is the published list, byte for byte, and never over another file', async () => {
    await expectDone(shop.type(['registry', 'export', '--out', 'list.cose']));
    const list = await shop.readBytes('list.cose');
    expect(list).toEqual(await shop.readBytes('.prova', 'trust', 'test', 'snapshot.cose'));
    expect((await shop.type(['registry', 'export', '--out', 'list.cose'])).code).toBe(64);
    expect(await shop.readBytes('list.cose')).toEqual(list);
  });

  test('before the first list there is nothing to export', async () => {
    const folder = await openFolder();
    await folder.write('one.json', '[{"id":"BE:0120","name":"x"}]');
    await expectDone(folder.type(['registry', 'init', '--institutions', 'one.json', '--now', NOW]));
    const { code, stderr } = await folder.type(['registry', 'export', '--out', 'list.cose']);
    expect(code).toBe(64);
    expect(stderr).toMatch(/^prova: [^\n]+\.\n$/);
    await folder.remove();
  });
});

test('two commands at once do not lose each other’s change', async () => {
  const ids = ['BE:0701', 'BE:0702', 'BE:0703'];
  await Promise.all(
    ids.map(async (institution) => {
      const name = `${institution.slice(3)}.json`;
      await shop.write(name, JSON.stringify({ institution, name: 'Fund', validFrom: DAY_OF_TEST }));
      const words = ['propose', 'admit-institution', '--as', 'Alma', '--in', name];
      const { stdout } = await expectDone(shop.type(['registry', ...words]));
      const approve = ['approve', requestIn(stdout), '--as', 'Bruno'];
      await expectDone(shop.type(['registry', ...approve]));
    }),
  );
  const { stdout } = await shop.type(['registry', 'show']);
  for (const id of ids) expect(stdout).toMatch(new RegExp(`^${id} `, 'm'));
  await publish();
});
