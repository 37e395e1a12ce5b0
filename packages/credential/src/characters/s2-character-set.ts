/**
 * The letters and signs that Decision S2 admits on a card: the Latin alphabets ISO 8859-1 to -4 (Annex I, 3.5).
 * Romanian comma-below, œ, Greek and Cyrillic are outside.
 */
const BEYOND_ASCII = new Set(
  '\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ' +
    'ĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŹźŻżŽžˇ˘˙˛˝',
);

/** The characters of a text that are outside the set, each once, in order. */
export function outsideS2Set(text: string): string[] {
  if (isPrintableAscii(text)) return [];
  const outside = new Set<string>();
  for (const character of text) {
    if (!isPrintableAscii(character) && !BEYOND_ASCII.has(character)) outside.add(character);
  }
  return [...outside];
}

function isPrintableAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}
