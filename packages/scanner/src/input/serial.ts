import { lineCutter } from './lines.ts';

/** The part of Web Serial that is used here; the library of types does not have it yet. */
export interface Serial {
  requestPort(): Promise<SerialPort>;
}

export interface SerialPort {
  readonly readable: ReadableStream<Uint8Array> | null;
  open(options: { readonly baudRate: number }): Promise<void>;
  close(): Promise<void>;
}

/** What most scanners are set to. Those on USB take any. */
const BAUD_RATE = 9600;

/** Web Serial of this browser, if it has it. */
export function serialOf(browser: Navigator): Serial | undefined {
  return (browser as { serial?: Serial }).serial;
}

/**
 * Listens to a scanner that speaks by a serial line, which the person chooses: long codes come at once, and no keyboard layout
 * stands between. Each line is a text. Ends when the scanner is unplugged; rejects where none was chosen, or it is in use.
 */
export async function listenToSerial(
  serial: Serial,
  onLine: (line: string) => void,
): Promise<void> {
  const port = await serial.requestPort();
  await port.open({ baudRate: BAUD_RATE });
  const cut = lineCutter();
  const decoder = new TextDecoder();
  try {
    const reader = port.readable?.getReader();
    for (;;) {
      const piece = await reader?.read();
      if (!piece || piece.done) return;
      for (const line of cut(decoder.decode(piece.value, { stream: true }))) onLine(line);
    }
  } catch {
    // So ends the stream of a device that is gone.
  } finally {
    await port.close().catch(() => undefined);
  }
}
