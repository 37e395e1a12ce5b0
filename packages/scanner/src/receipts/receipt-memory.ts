/** A station of this page, as its browser keeps it. */
export interface KeptStation {
  /** What the clinic calls it. */
  readonly label: string;
  /** DER SubjectPublicKeyInfo of its P-256 key. */
  readonly key: Uint8Array;
  /** `keyThumbprint` of that key: no two stations have the same. */
  readonly thumbprint: string;
  /** Signs here and nowhere else: it cannot be taken out of the browser. */
  readonly privateKey: CryptoKey;
  /** 32 bytes, the same at all stations of a clinic: see `documentMark`. */
  readonly markKey: Uint8Array;
}

/** Where a station's chain stands. */
export interface ChainEnd {
  readonly station: KeptStation;
  readonly count: number;
  /** The text of the last receipt; of none where there is none. */
  readonly last: string | undefined;
}

/** A station and the texts of all its receipts, from the first. */
export interface WholeChain {
  readonly station: KeptStation;
  readonly texts: readonly string[];
}

/**
 * What a browser keeps of one station, for all its windows. Nothing in it is about a person. Each member does all that it
 * does at one moment, or nothing, and rejects where the browser does not keep, has no room, or was asked to stop.
 */
export interface ReceiptMemory {
  /** Nothing where there is no station. */
  end(): Promise<ChainEnd | undefined>;
  whole(): Promise<WholeChain | undefined>;
  /**
   * Keeps a receipt that was made after `after`. `overtaken`: by now the chain ends elsewhere, or is another one. Two windows that
   * made a receipt after the same one are told apart here, so no chain is forked. Once it answers, it is on the disk.
   */
  append(text: string, after: ChainEnd, stop: AbortSignal): Promise<'kept' | 'overtaken'>;
  /** Keeps a new station; `taken` where there is one. */
  begin(station: KeptStation): Promise<'kept' | 'taken'>;
  /** Removes the station, its keys, and all its receipts. */
  clear(): Promise<void>;
}
