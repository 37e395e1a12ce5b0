/** The part of Trusted Types that is used here; the library of types does not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/**
 * The address of a script of this page's own server, in the form that a page asks for which lets no text become a program
 * (`require-trusted-types-for`). Throws `TypeError` for another server's.
 */
export function trustedScript(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const own = requireOwn(url);
  policy ??= trustedTypes?.createPolicy('prova', { createScriptURL: requireOwn });
  return policy ? policy.createScriptURL(own) : own;
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

function requireOwn(url: string): string {
  const { origin, href } = new URL(url, location.href);
  if (origin !== location.origin) throw new TypeError('A script of another server.');
  return href;
}
