import { line } from '../../officers/officer.ts';
import * as v from '../../schema.ts';

/** A right that somebody says there is. It names nobody: what officers cannot look up for themselves is of no use to them. */
export interface Announcement {
  readonly announcedBy: 'citizen' | 'professional';
  readonly title: string;
  /** Who grants it, by name. */
  readonly granter: string;
  readonly conditions?: string;
  /** Where the rule can be read: https. */
  readonly regulationUrl?: string;
}

export const ANNOUNCERS = ['citizen', 'professional'] as const;

export const webAddress = v.pipe(
  v.string(),
  v.maxLength(512),
  v.regex(/^https:\/\/[^\s]+$/),
  v.check((text) => URL.canParse(text)),
);

export const ANNOUNCEMENT = v.strictObject({
  announcedBy: v.picklist(ANNOUNCERS),
  title: v.pipe(line, v.maxLength(80)),
  granter: v.pipe(line, v.maxLength(120)),
  conditions: v.exactOptional(
    v.pipe(v.string(), v.minLength(1), v.maxLength(600), v.regex(/^[^\p{Cc}\p{Cs}]*$/u)),
  ),
  regulationUrl: v.exactOptional(webAddress),
});
