type Name = 'language' | 'camera' | 'station' | 'question' | 'desk' | 'rights' | 'tally';

/**
 * What is kept of a desk's habits: the language, which camera, as which station it writes receipts, what it is, which rights count there and how
 * often what was answered; and while a wallet on this device is
 * asked, which question that is. Nothing of what was scanned. What is empty is none.
 */
export interface Preferences {
  read(name: Name): string | undefined;
  write(name: Name, value: string): void;
}

/** In a browser that keeps nothing, they last as long as the page. */
export function preferences(): Preferences {
  const short = new Map<string, string>();
  return {
    read(name) {
      try {
        return (localStorage.getItem(`prova-${name}`) ?? short.get(name)) || undefined;
      } catch {
        return short.get(name) || undefined;
      }
    },
    write(name, value) {
      short.set(name, value);
      try {
        localStorage.setItem(`prova-${name}`, value);
      } catch {
        // It is in `short`.
      }
    },
  };
}
