import {
  type AttestationType,
  ENVIRONMENTS,
  type Environment,
  type PrintedType,
} from '@prova/credential';
import { PAGE_LANGUAGES, type PageLanguage } from '../captions/captions.ts';
import { PaperError } from '../errors.ts';

/** All that decides how a page looks, besides the document on it. */
export interface TemplateName {
  /** The document that goes on it. */
  readonly type: PrintedType;
  /** One or two languages; the first is the language of the document. */
  readonly languages: readonly [PageLanguage] | readonly [PageLanguage, PageLanguage];
  /** Anything but `prod` carries the TEST band. */
  readonly environment: Environment;
  /** Short address of the public page that checks a document: a host, perhaps with a port or a path, no scheme. */
  readonly address: string;
}

/** The layouts that this code draws. A released one never changes; a better one gets the next name. */
const LAYOUTS: ReadonlyMap<string, PrintedType> = new Map([
  ['prc1', 'prc'],
  ['ehic1', 'ehic'],
  ['pda1-1', 'pda1'],
  ['entitlement1', 'entitlement'],
  ['isiplus1', 'isiplus'],
]);

const ADDRESS = /^[a-z0-9][a-z0-9.-]*(:\d{2,5})?(\/[a-z0-9-]+)*$/;
const MAX_ADDRESS = 48;

/**
 * The id of a template, `prc1/en+fr/test/verify.example`. Throws `template-unknown` for a name that is not one, also of a document that has
 * no page.
 */
export function templateId(
  name: Omit<TemplateName, 'type'> & { readonly type: AttestationType },
): string {
  const [layout] = [...LAYOUTS].find(([, type]) => type === name.type) ?? [];
  const id = [layout, name.languages.join('+'), name.environment, name.address].join('/');
  parseTemplateId(id);
  return id;
}

/** What a template id stands for. One template has exactly one id. Throws `PaperError` `template-unknown`. */
export function parseTemplateId(id: string): TemplateName {
  const [layout = '', tags = '', environmentTag, ...rest] = id.split('/');
  const address = rest.join('/');
  const environment = ENVIRONMENTS.find((known) => known === environmentTag);
  const languages = parseLanguages(tags);
  const type = LAYOUTS.get(layout);
  if (!type || !environment || !languages || !isAddress(address)) {
    throw new PaperError(
      'template-unknown',
      'Not a template id like prc1/en+fr/test/verify.example.',
    );
  }
  return { type, languages, environment, address };
}

function parseLanguages(tags: string): TemplateName['languages'] | undefined {
  const [firstTag, secondTag, ...more] = tags.split('+');
  const first = PAGE_LANGUAGES.find((known) => known === firstTag);
  const second = PAGE_LANGUAGES.find((known) => known === secondTag);
  if (!first || more.length > 0) return undefined;
  if (secondTag === undefined) return [first];
  return second && second !== first ? [first, second] : undefined;
}

function isAddress(text: string): boolean {
  return text.length <= MAX_ADDRESS && ADDRESS.test(text);
}
