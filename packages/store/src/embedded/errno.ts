/** The code of an error of the operating system: `ENOENT`. The error may come from another realm, so no `instanceof`. */
export function errno(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
