/**
 * PDF names (ISO 32000-1 §7.3.5) behind which something runs: scripts, programs to launch, XFA forms, rich media.
 * A name ends at white space or a delimiter.
 */
const ACTIVE_NAME = /\/(?:JavaScript|Launch|XFA|RichMedia)[\0\t\n\f\r ()<>[\]{}/%]/;

const latin1 = new TextDecoder('latin1');

/**
 * Whether the bare bytes of a PDF name something active. Names in compressed object streams are not seen here;
 * the parsed document tells of scripts and forms in those.
 */
export function namesActiveContent(bytes: Uint8Array): boolean {
  return ACTIVE_NAME.test(latin1.decode(bytes));
}
