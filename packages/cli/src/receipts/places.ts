import { join } from 'node:path';

/** What lies in a station's folder. */
export interface StationPlaces {
  readonly folder: string;
  /** The station's private key, PKCS #8 PEM. */
  readonly privateKey: string;
  /** Its public key, PEM: what others check by, and keep elsewhere. */
  readonly publicKey: string;
  /** The key of marks, which all stations of a clinic share. */
  readonly clinicKey: string;
  /** A receipt a line. */
  readonly receipts: string;
  /** There while a command writes receipts. */
  readonly lock: string;
  /** The export of the verification with this receipt, as data. */
  readonly exportOf: (number: number) => string;
  /** The same on paper. */
  readonly exportPageOf: (number: number) => string;
}

export function stationPlaces(folder: string): StationPlaces {
  return {
    folder,
    privateKey: join(folder, 'station.pem'),
    publicKey: join(folder, 'station.pub'),
    clinicKey: join(folder, 'clinic.key'),
    receipts: join(folder, 'receipts.jsonl'),
    lock: join(folder, 'receipts.lock'),
    exportOf: (number) => join(folder, `export-${number}.json`),
    exportPageOf: (number) => join(folder, `export-${number}.pdf`),
  };
}
