/**
 * The hash of every document that was ever served as metadata of a type, under its `vct`, in all profiles that have it, as integrity metadata
 * (SD-JWT VC §7). Frozen: a copy lives for months, and names what was served when it was issued. Whoever changes a word of `type-metadata/` adds
 * the new hash, which a test asks for, and takes none away.
 */
const PUBLISHED: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'urn:eudi:ehic:1',
    [
      'sha256-nc7v+4BHplkTE1bVUuK4ouR710L78NPkcj0WbmjElzM=',
      'sha256-+gAHcRMC0t03X6bk1dFBOGIh5SQxVlJ/7/j4NWmL/V4=',
    ],
  ],
  ['urn:eudi:pda1:1', ['sha256-aR6fyCIopUHjMGbHqckoPPqhww9SQ08qhIG+SWUHPE4=']],
  [
    'urn:oid:2.25.26312704166764988796635635637407075144.2.1',
    [
      'sha256-zHhTksVymvK766kxAYvDRYuqxA7DrjXiZr/virfBX+g=',
      'sha256-ysBsZfKUR5hyZTDCoXAEQB5xOhY2mhli5rh5czK5zeM=',
    ],
  ],
  [
    'urn:oid:2.25.26312704166764988796635635637407075144.2.2',
    [
      'sha256-HGgEVPYuYWEbPOagur5vBGVkI+35wCTh9utA79Kkck8=',
      'sha256-5fz2QTIEP8nn6qQIRdzpcnbQtArUmgSDP2mm50iv1/4=',
    ],
  ],
  [
    'urn:oid:2.25.26312704166764988796635635637407075144.2.3',
    ['sha256-NSU2+pU43D28yErOHlOLHKhbQeVzMfnpfAokLltiF4A='],
  ],
  [
    'urn:oid:2.25.26312704166764988796635635637407075144.2.4',
    ['sha256-VLgvmwX4rVAGYpTCct/CSRbblxFcBld9PYMEFRoOC8Y='],
  ],
]);

/** Which metadata of a type `vct#integrity` may name, today’s and those from before; none for a type that is not ours to write. */
export function publishedTypeMetadata(vct: string): readonly string[] {
  return PUBLISHED.get(vct) ?? [];
}
