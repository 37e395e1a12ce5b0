/** TrueType files of one family with the letters of every EU language, such as Noto Sans. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
}
