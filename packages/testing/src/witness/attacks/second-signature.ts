import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPENSSL } from '../system-tools.ts';
import {
  bytesOf,
  exchanged,
  exchangedIn,
  nextNumber,
  objectSaying,
  revised,
  textOf,
} from './pdf-bytes.ts';

const ROOM = 4096;
const NO_CONTENTS = `<${'0'.repeat(2 * ROOM)}>`;
const NO_RANGE = '[0 1111111111 2222222222 3333333333]';

/**
 * The file with a second signature behind the seal, over all of it, in a second revision: by a key and a certificate that openssl
 * makes in `folder` on the spot, for nobody.
 */
export function withSecondSignature(file: Uint8Array, folder: string): Buffer {
  const catalog = objectSaying(file, '/Type /Catalog');
  const page = objectSaying(file, '/Type /Page /');
  const field = nextNumber(file);
  const signature = field + 1;
  const [fields = ''] = /\/Fields \[\d+ 0 R/.exec(catalog.body) ?? [];
  const open = revised(file, [
    { ...catalog, body: exchanged(catalog.body, fields, `${fields} ${field} 0 R`) },
    {
      number: field,
      body: `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Other) /V ${signature} 0 R /P ${page.number} 0 R /Rect [0 0 0 0] /F 132 >>`,
    },
    {
      number: signature,
      body: `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange ${NO_RANGE} /Contents ${NO_CONTENTS} >>`,
    },
  ]);
  const hole = textOf(open).indexOf(NO_CONTENTS);
  const behind = hole + NO_CONTENTS.length;
  const range = `[0 ${hole} ${behind} ${open.length - behind}]`.padEnd(NO_RANGE.length);
  const ranged = exchangedIn(open, NO_RANGE, range);
  const covered = Buffer.concat([ranged.subarray(0, hole), ranged.subarray(behind)]);
  const digits = signedByNobody(covered, folder)
    .toString('hex')
    .padEnd(2 * ROOM, '0');
  return Buffer.concat([ranged.subarray(0, hole), bytesOf(`<${digits}>`), ranged.subarray(behind)]);
}

/** A CMS signature over these octets, without them. */
function signedByNobody(octets: Uint8Array, folder: string): Buffer {
  const path = (name: string) => join(folder, `nobody.${name}`);
  const [key, certificate] = [path('key'), path('pem')];
  const [content, cms] = [path('content'), path('cms')];
  OPENSSL.tell(
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
    ...['-subj', '/CN=Seal of Nobody', '-keyout', key, '-out', certificate],
  );
  writeFileSync(content, octets);
  OPENSSL.tell(
    ...['cms', '-sign', '-binary', '-cades', '-md', 'sha256', '-outform', 'DER'],
    ...['-signer', certificate, '-inkey', key, '-in', content, '-out', cms],
  );
  return readFileSync(cms);
}
