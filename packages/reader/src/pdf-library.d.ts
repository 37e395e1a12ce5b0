/** pdfjs publishes no types for its worker half; loading it makes pdfjs run in the calling thread. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
