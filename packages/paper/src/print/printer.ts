import { PaperError } from '../errors.ts';
import type { SealablePage, SealOrder } from '../seal/sealable-page.ts';
import { type ScriptGroup, scriptGroupOf } from '../text/repertoire.ts';
import { completeDocument, completeForSeal } from './complete.ts';
import type { FontFiles } from './font-files.ts';
import { type OpenedDocument, openSignedDocument, type SignedDocument } from './signed-document.ts';
import type { Template } from './template.ts';

/** Templates made for the rare letters of single documents are forgotten past this number, oldest first. */
const MAX_RARE_TEMPLATES = 16;

/** Prints documents on templates that it keeps. */
export interface Printer {
  /**
   * Builds what these documents need, and the Latin template in any case. Costs less than 0.1 s for a new template and
   * next to nothing for a known one. Throws `PaperError`: `template-unknown`, `text-too-wide` for
   * an address that has no room on the page; `CredentialError` for a bad token.
   */
  prepare(templateId: string, documents?: readonly SignedDocument[]): Promise<void>;

  /**
   * The page as a PDF/A-3b file with the token attached: a pure function of the document and the template id, the same
   * bytes each time. Call `prepare` first; right before it for a document with letters beyond Greek and Cyrillic.
   *
   * Does not check the signature, nor that the QR text carries this token.
   * Throws `PaperError`: `template-not-prepared`, `glyph-missing`, `text-too-wide`, `qr-mode`, `qr-capacity`,
   * `signature-missing`, `template-mismatch`, `right-missing`; `CredentialError` for a token of no document that has a page.
   */
  print(templateId: string, document: SignedDocument): Uint8Array;

  /**
   * The same page with a place for a seal: whoever seals it signs its `digest` and puts the result in with `sealPage`.
   * The same bytes for the same time and room. Throws as `print` does.
   */
  printForSeal(templateId: string, document: SignedDocument, order: SealOrder): SealablePage;
}

/** A printer with these fonts. Build one and keep it: its templates are what makes it fast. */
export function createPrinter(fonts: FontFiles): Printer {
  const templates = new Map<string, Promise<Template>>();
  const ready = new Map<string, Template>();

  const build = async (id: string, group: ScriptGroup): Promise<void> => {
    const key = keyOf(id, group);
    if (ready.has(key)) return;
    const building = templates.get(key) ?? newTemplate(id, fonts, group);
    templates.set(key, building);
    try {
      ready.set(key, await building);
      forgetRare(ready);
    } finally {
      templates.delete(key);
    }
  };

  const templateOf = (templateId: string, opened: OpenedDocument): Template => {
    const template = ready.get(keyOf(templateId, groupOf(opened)));
    if (template) return template;
    throw new PaperError(
      'template-not-prepared',
      'Call prepare with this template id and document first.',
    );
  };

  return {
    async prepare(templateId, documents = []) {
      const groups = new Set<ScriptGroup>(['latin']);
      for (const document of documents) groups.add(groupOf(openSignedDocument(document)));
      for (const group of groups) await build(templateId, group);
    },
    print(templateId, document) {
      const opened = openSignedDocument(document);
      return completeDocument(templateOf(templateId, opened), opened);
    },
    printForSeal(templateId, document, order) {
      const opened = openSignedDocument(document);
      return completeForSeal(templateOf(templateId, opened), opened, order);
    },
  };
}

/** What cuts fonts is large, and whoever only writes QR codes never needs it. */
async function newTemplate(id: string, fonts: FontFiles, group: ScriptGroup): Promise<Template> {
  const { buildTemplate } = await import('./template.ts');
  return buildTemplate(id, fonts, group);
}

function groupOf({ fields }: OpenedDocument): ScriptGroup {
  return scriptGroupOf(Object.values(fields));
}

function keyOf(id: string, group: ScriptGroup): string {
  return `${group} ${id}`;
}

function forgetRare(ready: Map<string, Template>): void {
  const rare = [...ready.keys()].filter((key) => key.startsWith('all+'));
  for (const key of rare.slice(0, -MAX_RARE_TEMPLATES)) ready.delete(key);
}
