import { lineCutter } from './lines.ts';

/** The part of Web Serial that is used here; the library of types does not have it yet. */
export interface Serial {
  requestPort(): Promise<SerialPort>;
}

export interface SerialPort {
  /** Another one after each fault of the line; none when the device is gone. */
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
  let faults = 0;
  for (let { readable } = port; readable && faults < MOST_FAULTS; { readable } = port) {
    const outcome = await readLines(readable, onLine);
    if (outcome === 'done') break;
    faults++;
  }
  await port.close().catch(() => undefined);
}

/** A scanner that sends no line end has said all when nothing came for so long, in milliseconds. */
const SILENCE = 200;

/** A line that only has faults is no line. */
const MOST_FAULTS = 100;

async function readLines(
  readable: ReadableStream<Uint8Array>,
  onLine: (line: string) => void,
): Promise<'done' | 'fault'> {
  const { cut, rest } = lineCutter();
  const hear = (lines: readonly string[]) => {
    for (const line of lines) onLine(line);
  };
  let silence: ReturnType<typeof setTimeout> | undefined;
  const decoder = new TextDecoder();
  const reader = readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      clearTimeout(silence);
      if (done) return 'done';
      hear(cut(decoder.decode(value, { stream: true })));
      silence = setTimeout(() => hear(rest()), SILENCE);
    }
  } catch {
    return 'fault';
  } finally {
    clearTimeout(silence);
    reader.releaseLock();
  }
}
