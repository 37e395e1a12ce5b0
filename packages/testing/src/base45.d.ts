/** The npm package brings no types. Somebody else's base45, for the naive route and as a witness of ours. */
declare module 'base45' {
  export function encode(bytes: Uint8Array): string;
  export function decode(text: string): Uint8Array;
}
