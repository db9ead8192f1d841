import { TextRun, type IRunOptions } from 'docx';

/** A run of text with its look. */
export function run(options: IRunOptions): TextRun {
  return new TextRun(options);
}
