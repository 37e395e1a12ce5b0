import { enDesk } from './en-desk.ts';
import { enDocuments } from './en-documents.ts';
import type { Wording } from './wording.ts';

/** English. */
export const en: Wording = { ...enDesk, ...enDocuments };
