import type { ExportField, ExportFields } from './statement.ts';

export function section(title: string, fields: readonly ExportField[]): ExportFields {
  return { kind: 'fields', title, fields };
}

export function large(caption: string, value: string): ExportField {
  return { caption, value, size: 'large' };
}

export function small(caption: string, value: string): ExportField {
  return { caption, value, size: 'small' };
}
