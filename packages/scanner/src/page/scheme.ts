import { ENVIRONMENTS, type Environment } from '@prova/credential';
import type { Scheme } from '../desk/desk.ts';

/** Where the server of this page says whose trust list counts. It is kept with the page, and changes with it only. */
const PLACE = '/trust/scheme.json';

/** Whose trust list counts, or nothing where the page was never online. Throws `TypeError` for what says it wrongly. */
export async function loadScheme(): Promise<Scheme | undefined> {
  let answer: Response;
  try {
    answer = await fetch(PLACE);
  } catch {
    return undefined;
  }
  if (!answer.ok) return undefined;
  return parseScheme(await answer.json());
}

export function parseScheme(value: unknown): Scheme {
  const { environment, root } = (value ?? {}) as { environment?: unknown; root?: unknown };
  if (!isEnvironment(environment) || typeof root !== 'string') {
    throw new TypeError('This says nothing of whose trust list counts.');
  }
  return { environment, root: Uint8Array.from(atob(root), (letter) => letter.charCodeAt(0)) };
}

function isEnvironment(value: unknown): value is Environment {
  return ENVIRONMENTS.some((environment) => environment === value);
}
