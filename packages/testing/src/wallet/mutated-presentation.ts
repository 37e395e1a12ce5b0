import type { Presentation } from '@prova/credential';

/** A presentation of which one character, or one octet, is another. */
export function mutated(presentation: Presentation, at: number, by: number): Presentation {
  if (presentation.format === 'mso_mdoc') {
    const bytes = new Uint8Array(presentation.bytes);
    const place = at % bytes.length;
    bytes[place] = (bytes[place] ?? 0) ^ by;
    return { format: 'mso_mdoc', bytes };
  }
  const { text } = presentation;
  const place = at % text.length;
  const other = String.fromCharCode(text.charCodeAt(place) ^ (by & 0x7f || 1));
  return { format: 'dc+sd-jwt', text: text.slice(0, place) + other + text.slice(place + 1) };
}
