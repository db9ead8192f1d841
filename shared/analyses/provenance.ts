import type { Dataset } from '../dataset/dataset.ts';
import type { Provenance } from '../figures/provenance.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import type { Spec } from './spec.ts';

/** The datasets that a spec names, as it names them. */
export function datasetsOf(spec: Spec, context: AnalysisContext): { deaths: Dataset; births: Dataset } {
  return { deaths: named(spec.deaths, context), births: named(spec.births, context) };
}

function named(name: string, { datasets }: AnalysisContext): Dataset {
  const dataset = datasets.find((candidate) => candidate.name === name);
  if (!dataset) throw new AnalysisError(`The table "${name}" is not open. Open its file, then try again.`);
  return dataset;
}

export function provenanceOf(spec: Spec, context: AnalysisContext): Provenance {
  const { deaths, births } = datasetsOf(spec, context);
  return { sources: [...new Set([deaths, births])].map(sourceUsed), spec, appVersion: context.appVersion };
}

function sourceUsed({ name, source }: Dataset): Provenance['sources'][number] {
  const { fileName, sha256, rowsRead, rowsRejected, synthetic } = source;
  return { dataset: name, fileName, sha256, rowsRead, rowsRejected, attribution: synthetic ? 'Synthetic records, made up for this example' : null };
}

/** "Deaths: deaths.csv (198 rows). Live births: births.csv (1,080 rows)." */
export function sourceSentence(spec: Spec, context: AnalysisContext): string {
  const { deaths, births } = datasetsOf(spec, context);
  return `${described('Deaths', deaths)} ${described('Live births', births)}`;
}

function described(what: string, { source }: Dataset): string {
  const rejected = source.rowsRejected === 0 ? '' : `, ${source.rowsRejected.toLocaleString('en-GB')} rejected`;
  return `${what}: ${source.fileName} (${source.rowsRead.toLocaleString('en-GB')} rows${rejected}${source.synthetic ? '; synthetic records' : ''}).`;
}
