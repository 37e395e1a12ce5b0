import type { FileSeal, FindingCode } from '@prova/credential';

/** What a file holds, before it is put in the words of `FileEvidence`. */
export interface Contents {
  readonly attachments: readonly string[];
  readonly qrTexts: readonly string[];
  readonly findings: ReadonlySet<FindingCode>;
  readonly seal?: FileSeal | undefined;
  /** Empty where the pages say nothing in letters. */
  readonly pageText?: string;
}
