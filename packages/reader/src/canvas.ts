/** Makes an empty drawing surface. In a browser: `(width, height) => new OffscreenCanvas(width, height)`. */
export type CreateCanvas = (width: number, height: number) => OffscreenCanvas | HTMLCanvasElement;

type Surface = OffscreenCanvas | HTMLCanvasElement;

interface Drawing {
  canvas: Surface;
  context: CanvasRenderingContext2D;
}

/** The shape in which pdfjs asks for canvases, answered by `createCanvas`. */
export function canvasFactoryFor(createCanvas: CreateCanvas) {
  return class {
    create(width: number, height: number): Drawing {
      const canvas = createCanvas(width, height);
      return { canvas, context: contextOf(canvas) };
    }
    reset({ canvas }: Drawing, width: number, height: number): void {
      canvas.width = width;
      canvas.height = height;
    }
    destroy({ canvas }: Drawing): void {
      canvas.width = 0;
      canvas.height = 0;
    }
  };
}

/** The two kinds of context differ only in members that neither pdfjs nor we use. */
export function contextOf(canvas: Surface): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new TypeError('The canvas has no 2d context.');
  return context as CanvasRenderingContext2D;
}
