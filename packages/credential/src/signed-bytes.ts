/** A signature, and the exact bytes that it is over, as they were received. */
export interface SignedBytes {
  readonly signingInput: Uint8Array;
  readonly signature: Uint8Array;
}
