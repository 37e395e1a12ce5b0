import { ENVIRONMENTS, type Environment } from '@prova/credential';
import type { Scheme } from '../desk/desk.ts';
import { type Preset, presetsAmong } from '../presentations/preset.ts';

/** Where the server of this page says whose trust list counts. It is kept with the page, and changes with it only. */
const PLACE = '/trust/scheme.json';

/** What its server says to a page. */
export interface ServedScheme extends Scheme {
  /** Where holders look at their own documents, by http or https. */
  readonly holders?: string;
  /** What its desk asks wallets for; none where it asks no wallets. */
  readonly presets: readonly Preset[];
}

/** Whose trust list counts, or nothing where the page was never online. Throws `TypeError` for what says it wrongly. */
export async function loadScheme(): Promise<ServedScheme | undefined> {
  let answer: Response;
  try {
    answer = await fetch(PLACE);
  } catch {
    return undefined;
  }
  if (!answer.ok) return undefined;
  return parseScheme(await answer.json());
}

export function parseScheme(value: unknown): ServedScheme {
  const {
    environment,
    root,
    holders,
    presets = [],
  } = (value ?? {}) as Partial<Record<keyof ServedScheme, unknown>>;
  if (!isEnvironment(environment) || typeof root !== 'string' || !Array.isArray(presets)) {
    throw new TypeError('This says nothing of whose trust list counts.');
  }
  return {
    environment,
    root: Uint8Array.from(atob(root), (letter) => letter.charCodeAt(0)),
    presets: presetsAmong(presets.map(String)),
    ...(holders !== undefined && { holders: requirePage(holders) }),
  };
}

/** An address that can stand in a link: no program, and no file of this computer. */
function requirePage(value: unknown): string {
  if (typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value)) return value;
  throw new TypeError('This is no page for holders.');
}

function isEnvironment(value: unknown): value is Environment {
  return ENVIRONMENTS.some((environment) => environment === value);
}
