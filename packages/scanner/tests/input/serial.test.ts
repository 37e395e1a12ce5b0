import { listenToSerial, type SerialPort } from '../../src/input/serial.ts';

type Stream = ReadableStream<Uint8Array>;

function streamOf(pieces: readonly string[], ending: 'done' | 'torn'): Stream {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      if (ending === 'done') controller.close();
    },
    pull: (controller) => controller.error(new Error('A framing error.')),
  });
}

/** A scanner whose line gives these streams, one after each fault, and then is unplugged. */
function scannerOf(...streams: readonly Stream[]) {
  const did: string[] = [];
  const left = [...streams];
  const port: SerialPort = {
    get readable() {
      return left.shift() ?? null;
    },
    open: async ({ baudRate }) => void did.push(`open ${baudRate}`),
    close: async () => void did.push('close'),
  };
  return { serial: { requestPort: async () => port }, did };
}

async function heardFrom(...streams: readonly Stream[]) {
  const { serial, did } = scannerOf(...streams);
  const heard: string[] = [];
  await listenToSerial(serial, (line) => heard.push(line));
  expect(did).toEqual(['open 9600', 'close']);
  return heard;
}

test('lines are heard until the scanner is gone', async () => {
  expect(await heardFrom(streamOf(['NCF', 'OX\r', '\nABC\r\nhalf'], 'done'))).toEqual([
    'NCFOX',
    'ABC',
  ]);
});

test('a fault of the line ends nothing, and what was half heard is not glued to what follows', async () => {
  const heard = await heardFrom(streamOf(['AB\r', 'half'], 'torn'), streamOf(['CD\r'], 'done'));
  expect(heard).toEqual(['AB', 'CD']);
});

test('where nobody chooses a scanner, it is said', async () => {
  const serial = { requestPort: () => Promise.reject(new Error('No port selected.')) };
  await expect(listenToSerial(serial, () => undefined)).rejects.toThrow('No port');
});
