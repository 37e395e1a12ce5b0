/** A parameter that is no `q`: what it narrows is no matter here. */
const PARAMETERS = '(?:\\s*;(?!\\s*q\\s*=)[^;,]*)*';
const QUALITY = '(?:\\s*;\\s*q=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?))?';

/** A list of names, each with the quality that a client gives it (RFC 9110 §12.4.2); `name` matches one, in lower case. */
export function createQualities(name: string): (header: string) => ReadonlyMap<string, number> {
  const element = new RegExp(`^(${name})${PARAMETERS}${QUALITY}$`);
  return (header) => {
    const qualities = new Map<string, number>();
    for (const part of header.toLowerCase().split(',', 32)) {
      const [, found, quality = '1'] = element.exec(part.trim()) ?? [];
      if (found !== undefined && !qualities.has(found)) qualities.set(found, Number(quality));
    }
    return qualities;
  };
}

/** RFC 9110 §5.6.2, in lower case. */
export const TOKEN = "[a-z0-9!#$%&'*+.^_`|~-]+";
