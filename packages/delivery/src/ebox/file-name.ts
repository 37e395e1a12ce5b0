import { encodeBase64, encodeUtf8 } from '@prova/credential';

/** Octets of UTF-8 in one encoded word: with its frame it has at most 75 characters (RFC 2047 §2). */
const WORD = 45;

/**
 * The name of a file as a header has it, each character one octet: as it is where ISO-8859-1 has all its characters, and as words of
 * RFC 2047 where it has not. The eBox asks for some encoding then and does not say which; this one is what its libraries read.
 */
export function encodedFileName(name: string): string {
  if (/^[\x20-\x7e\xa0-\xff]*$/.test(name)) return name;
  return wordsOf(name)
    .map((word) => `=?UTF-8?B?${encodeBase64(encodeUtf8(word))}?=`)
    .join(' ');
}

/** No character is cut in two (§5). */
function wordsOf(name: string): readonly string[] {
  const words = [''];
  for (const character of name) {
    const word = `${words.at(-1)}${character}`;
    if (encodeUtf8(word).length > WORD) words.push(character);
    else words[words.length - 1] = word;
  }
  return words;
}
