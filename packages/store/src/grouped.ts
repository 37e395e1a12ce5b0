/** How work is done for several that ask at once: one answer each, in their order, or one failure for all. */
export type GroupWork<Order, Answer> = (orders: readonly Order[]) => Promise<readonly Answer[]>;

/**
 * Lets whoever asks while work is under way wait, and then serves all that wait together, at most `most` at a time. So a
 * commit costs the same for one request as for fifty, and nobody waits for company: who comes alone is served at once.
 */
export function grouped<Order, Answer>(
  work: GroupWork<Order, Answer>,
  most: number,
): (order: Order) => Promise<Answer> {
  const waiting: Waiting<Order, Answer>[] = [];
  let busy = false;

  async function serve(): Promise<void> {
    busy = true;
    while (waiting.length > 0) {
      const group = waiting.splice(0, most);
      try {
        const answers = await work(group.map(({ order }) => order));
        if (answers.length !== group.length) throw new RangeError('A group was answered in part.');
        for (const [index, answer] of answers.entries()) group[index]?.settle(answer);
      } catch (error) {
        for (const { fail } of group) fail(error);
      }
    }
    busy = false;
  }

  return (order) =>
    new Promise((settle, fail) => {
      waiting.push({ order, settle, fail });
      if (!busy) void serve();
    });
}

interface Waiting<Order, Answer> {
  readonly order: Order;
  readonly settle: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

/** Names of one statement. */
const MOST_NAMES = 256;

/**
 * Looks up what has a name, as it is after it was asked for: who asks while others are looked up waits for them, and is then looked up
 * with whoever waits too, each name once. `undefined` where there is nothing of that name.
 */
export function lookUpTogether<Found>(
  find: (names: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
): (name: string) => Promise<Found | undefined> {
  return grouped(async (names: readonly string[]) => {
    const found = await find([...new Set(names)]);
    return names.map((name) => found.get(name));
  }, MOST_NAMES);
}
