import { CatalogueError } from '../errors.ts';

/** Longer rules are too wide to be checked by anybody. */
const LONGEST = 8_192;

const WORD = /\s*(?:([A-Za-z0-9_-]+)|(>=|\.\.|[(),]))\s*/y;

/** The words and signs of a text, one after the other. */
export class Words {
  readonly #text: string;
  #place = 0;

  constructor(text: string) {
    if (text.length > LONGEST) throw new CatalogueError('rule-malformed', 'It is too long.');
    this.#text = text;
  }

  name(what: string): string {
    const [, name] = this.#look() ?? [];
    if (name === undefined) throw this.expected(what);
    this.#move();
    return name;
  }

  number(): number {
    const [, name = ''] = this.#look() ?? [];
    if (!/^\d{1,9}$/.test(name)) throw this.expected('a number');
    this.#move();
    return Number(name);
  }

  isNext(sign: string): boolean {
    return this.#look()?.[2] === sign;
  }

  take(sign: string): void {
    if (!this.isNext(sign)) throw this.expected(`“${sign}”`);
    this.#move();
  }

  list<T>(read: () => T): readonly T[] {
    const items = [read()];
    while (this.isNext(',')) {
      this.take(',');
      items.push(read());
    }
    return items;
  }

  end(): void {
    if (this.#text.slice(this.#place).trim() !== '') throw this.expected('the end');
  }

  /** Places are counted from one, as people do. */
  expected(what: string): CatalogueError {
    return new CatalogueError(
      'rule-malformed',
      `At character ${this.#place + 1}: ${what} is expected.`,
    );
  }

  #look(): RegExpExecArray | null {
    WORD.lastIndex = this.#place;
    return WORD.exec(this.#text);
  }

  #move(): void {
    WORD.lastIndex = this.#place;
    if (WORD.test(this.#text)) this.#place = WORD.lastIndex;
  }
}
