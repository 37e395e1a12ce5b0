import { PaperError } from '../errors.ts';
import { mm, type Sheet, type TextStyle } from './sheet.ts';

/** A caption that has one line of so many millimetres. Throws `PaperError` `text-too-wide`: it would leave the page, or lie on another. */
export function fitting(sheet: Sheet, text: string, style: TextStyle, width: number): string {
  if (sheet.measure(text, style) <= mm(width)) return text;
  throw new PaperError('text-too-wide', 'A caption is wider than its place on the page.');
}
