import type { FigureItem } from './report.ts';

/** A file that a report was made from. */
export interface ReportSource {
  readonly fileName: string;
  readonly sha256: string;
  /** "198, 2 rejected", as far as the figures tell it: a count could follow from the number of rows. */
  readonly rows: string;
  readonly attribution: string | null;
  /** The numbers of the figures that use it. */
  readonly figures: readonly number[];
}

/** The files of a report's figures, each once, in the order in which figures first use them. */
export function reportSources(figures: readonly FigureItem[]): readonly ReportSource[] {
  const used = figures.flatMap(({ figure }, index) => figure.provenance.sources.map((source) => ({ ...source, number: index + 1, rows: rowsTold(source.fileName, figure.words.source) })));
  const files = [...new Map(used.map((source) => [source.sha256 + source.fileName, source])).values()];
  return files.map(({ fileName, sha256, attribution }) => {
    const here = used.filter((source) => source.sha256 === sha256 && source.fileName === fileName);
    const rows = [...new Set(here.map(({ rows: told }) => told))];
    return { fileName, sha256, attribution, rows: rows.length === 1 ? (rows[0] ?? '[c]') : '[c]', figures: here.map(({ number }) => number) };
  });
}

/** The rows of a file where the figure's protected words tell them. What they do not tell is not told here. */
function rowsTold(fileName: string, source: string): string {
  const after = source.split(`${fileName} (`)[1] ?? '';
  return /^(\d[\d,]*|\[c\]) rows?(?:, (\d[\d,]* rejected))?/.exec(after)?.slice(1).filter(Boolean).join(', ') ?? '[c]';
}
