import type { Dataset } from '../dataset/dataset.ts';
import type { Provenance } from '../figures/provenance.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import type { Spec } from './spec.ts';

/** The datasets of deaths and of births that a spec names. */
export function datasetsOf(spec: { readonly deaths: string; readonly births: string }, context: AnalysisContext): { deaths: Dataset; births: Dataset } {
  return { deaths: datasetNamed(spec.deaths, context), births: datasetNamed(spec.births, context) };
}

/** The dataset of a name. Throws an AnalysisError where it is not open. */
export function datasetNamed(name: string, { datasets }: AnalysisContext): Dataset {
  const dataset = datasets.find((candidate) => candidate.name === name);
  if (!dataset) throw new AnalysisError(`The table "${name}" is not open. Open its file, then try again.`);
  return dataset;
}

export function provenanceOf(spec: Spec, datasets: readonly Dataset[], { appVersion }: AnalysisContext): Provenance {
  return { sources: [...new Set(datasets)].map(sourceUsed), spec, appVersion };
}

function sourceUsed({ name, source }: Dataset): Provenance['sources'][number] {
  const { fileName, sha256, rowsRead, rowsRejected, synthetic } = source;
  return { dataset: name, fileName, sha256, rowsRead, rowsRejected, attribution: synthetic ? 'Synthetic records, made up for this example' : null };
}

/** What a table is in a figure: "Deaths". */
export interface TableUsed {
  readonly what: string;
  readonly dataset: Dataset;
}

/** "Deaths: deaths.csv (198 rows). Live births: births.csv (1,080 rows)." */
export function sourceSentence(used: readonly TableUsed[]): string {
  return used.map(described).join(' ');
}

function described({ what, dataset: { source } }: TableUsed): string {
  const rejected = source.rowsRejected === 0 ? '' : `, ${source.rowsRejected.toLocaleString('en-GB')} rejected`;
  return `${what}: ${source.fileName} (${source.rowsRead.toLocaleString('en-GB')} rows${rejected}${source.synthetic ? '; synthetic records' : ''}).`;
}
