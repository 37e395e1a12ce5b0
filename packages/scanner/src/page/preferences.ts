/** What is kept of a desk's habits: the language, and which camera. Nothing of what was scanned. */
export interface Preferences {
  read(name: 'language' | 'camera'): string | undefined;
  write(name: 'language' | 'camera', value: string): void;
}

/** In a browser that keeps nothing, they last as long as the page. */
export function preferences(): Preferences {
  const short = new Map<string, string>();
  return {
    read(name) {
      try {
        return localStorage.getItem(`prova-${name}`) ?? short.get(name);
      } catch {
        return short.get(name);
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
