/** A title in one language. */
export interface LocalisedTitle {
  readonly language: string;
  readonly text: string;
}

/**
 * The XMP packet of a PDF/A-3b file (ISO 19005-3 §6.6) for a day of issue, `yyyy-mm-dd`, as ASCII. The first title is the
 * default one and equals `Title` of the document information dictionary.
 */
export function xmpPacket(titles: readonly LocalisedTitle[]): (day: string) => string {
  const alternatives = [{ language: 'x-default', text: titles[0]?.text ?? '' }, ...titles]
    .map(({ language, text }) => `<rdf:li xml:lang="${language}">${escaped(text)}</rdf:li>`)
    .join('');
  const head = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt>${alternatives}</rdf:Alt></dc:title>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
`;
  const tail = `</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
  return (day) => {
    const instant = `${day}T00:00:00Z`;
    return `${head}<xmp:CreateDate>${instant}</xmp:CreateDate>
<xmp:ModifyDate>${instant}</xmp:ModifyDate>
${tail}`;
  };
}

/** Letters beyond ASCII become character references, so that a length in characters is a length in bytes. */
function escaped(text: string): string {
  let xml = '';
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const plain = point >= 0x20 && point < 0x7f && !'<>&"\''.includes(character);
    xml += plain ? character : `&#${point};`;
  }
  return xml;
}
