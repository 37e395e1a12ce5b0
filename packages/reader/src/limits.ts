/** Text of this many bytes or more is refused unread. A QR code holds 4296 characters at most. */
export const TEXT_BYTES = 1_000_000;

/** The largest PDF or picture file, in bytes. */
export const FILE_BYTES = 20_000_000;

/** The largest picture, and all the pictures of one PDF together, in pixels: A4 at 600 dpi fits. */
export const PIXELS = 40_000_000;

/** A camera's picture is enlarged to at most this many pixels: a larger one shows large modules, and must not take long. */
export const ENLARGED_FRAME_PIXELS = 5_000_000;

/** A JPEG of more pixels is looked at in its own size only: to decode it once more would take long, and its modules are large. */
export const RESIZED_JPEG_PIXELS = 5_000_000;

/**
 * Memory above which the WebAssembly module of the QR reader is let go between two pictures: it never shrinks, and each
 * picture leaves a little behind.
 */
export const ENGINE_BYTES = 64 * 1024 * 1024;

/** Pages of a PDF that are searched for a QR code, from the first. */
export const PAGES = 4;

/** Characters of the text of these pages that are looked at: some four pages set closely. */
export const PAGE_TEXT = 20_000;

/** Pictures of one page that are searched. */
export const PICTURES_PER_PAGE = 32;

/** Distinct QR texts that one file yields. */
export const QR_TEXTS = 8;

/** Compact JWSs that one PDF yields, and the bytes each may have. */
export const ATTACHMENTS = 16;
export const ATTACHMENT_BYTES = 16_384;
