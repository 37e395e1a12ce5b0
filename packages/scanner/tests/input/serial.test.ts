import { listenToSerial, type SerialPort } from '../../src/input/serial.ts';

/** A scanner that sends these pieces, and then is unplugged. */
function scannerOf(pieces: readonly string[], ending: 'done' | 'torn' = 'done') {
  const did: string[] = [];
  const port: SerialPort = {
    readable: new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        if (ending === 'done') controller.close();
      },
      pull(controller) {
        controller.error(new Error('The device has been lost.'));
      },
    }),
    open: async ({ baudRate }) => void did.push(`open ${baudRate}`),
    close: async () => void did.push('close'),
  };
  return { serial: { requestPort: async () => port }, did };
}

test.each(['done', 'torn'] as const)(
  'lines are heard until the scanner is gone (%s)',
  async (ending) => {
    const { serial, did } = scannerOf(['NCF', 'OX\r', '\nABC\r\nhalf'], ending);
    const heard: string[] = [];
    await listenToSerial(serial, (line) => heard.push(line));
    expect(heard).toEqual(['NCFOX', 'ABC']);
    expect(did).toEqual(['open 9600', 'close']);
  },
);

test('where nobody chooses a scanner, it is said', async () => {
  const serial = { requestPort: () => Promise.reject(new Error('No port selected.')) };
  await expect(listenToSerial(serial, () => undefined)).rejects.toThrow('No port');
});
