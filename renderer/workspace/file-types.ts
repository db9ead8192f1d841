import type { FileType, SourceFile } from '../../shared/host.ts';

export const csvType: FileType = { label: 'Comma-separated values', endings: ['csv'], mediaType: 'text/csv' };
export const workspaceType: FileType = { label: 'Child death review workspace', endings: ['cdrw'], mediaType: 'application/vnd.child-death-review-workspace+zip' };
export const wordType: FileType = { label: 'Word document', endings: ['docx'], mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
export const excelType: FileType = { label: 'Excel workbook', endings: ['xlsx'], mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
export const pictureTypes = {
  png: { label: 'PNG picture', endings: ['png'], mediaType: 'image/png' },
  svg: { label: 'SVG drawing', endings: ['svg'], mediaType: 'image/svg+xml' },
} as const satisfies Record<string, FileType>;

export const everyType: FileType = {
  label: 'Tables and workspaces',
  endings: ['csv', 'tsv', 'psv', 'txt', 'xlsx', 'xlsm', 'xls', 'ods', 'parquet', 'arrow', 'arrows', 'feather', 'json', 'jsonl', 'ndjson', 'gz', 'zip', ...workspaceType.endings],
  mediaType: 'application/octet-stream',
};

export function isWorkspaceFile({ name }: Pick<SourceFile, 'name'>): boolean {
  return name.toLowerCase().endsWith('.cdrw');
}

/** A name that every file system takes: letters, digits and dashes, then the ending. */
export function fileNameFor(title: string, type: FileType): string {
  const plain = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 80);
  return `${plain === '' ? 'untitled' : plain}.${type.endings[0] ?? ''}`;
}
