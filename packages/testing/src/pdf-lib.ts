/** What we use of pdf-lib, behind one file. */
export { AFRelationship, PDFDocument, PDFName } from 'pdf-lib';
