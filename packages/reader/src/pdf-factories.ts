// What pdfjs asks its surroundings for, and what it gets of this reader.

/** pdfjs asks here for fonts, character maps and decoders that it does not carry. It gets none. */
export class NoDataFactory {
  fetch(): Promise<never> {
    return Promise.reject(new Error('This reader fetches nothing.'));
  }
}

export class NoCanvasFactory {
  create(): never {
    throw new Error('This reader was given no canvas.');
  }
}

/** Filters would need an SVG document; without them a page is drawn plain. */
export class NoFilterFactory {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  destroy(): void {}
}
