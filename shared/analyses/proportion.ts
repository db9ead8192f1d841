import { roleWords } from '../dataset/roles.ts';
import type { Analysis, AnalysisContext } from './analysis.ts';
import { cellAt, type Figure, type Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import type { ProtectedFigure } from '../disclosure/protect.ts';
import { countedWords } from './counted-words.ts';
import { filterWords } from './filter-words.ts';
import { provenanceOf, sourceSentence } from './provenance.ts';
import { partsOf, recordGroups, totalsAreSums, wholeRow, type CountedGroup, type RecordGroups } from './record-groups.ts';
import { shareCells, shareColumns, shareFollows, wholeShareCells, wilsonWords } from './share-cells.ts';
import { shareOfAnswers } from './share-of-answers.ts';
import type { ProportionSpec } from './spec.ts';
import { where } from './where-and-when.ts';

/** Shares with their intervals: of each group in the whole, or of yes among the answers to each question. */
export const proportionAnalysis: Analysis<ProportionSpec> = {
  kind: 'proportion',
  needs: ({ records, counting, share }) => {
    const counted = counting === 'rows' ? [] : [counting];
    const asked = share.of === 'groups' ? [share.by] : share.columns === null ? (['factors'] as const) : [];
    return [{ dataset: records, roles: [...counted, ...asked] }];
  },
  figure: (spec, context) => (spec.share.of === 'groups' ? shareOfGroups(spec, spec.share, context) : shareOfAnswers(spec, spec.share, context)),
  headline,
};

type OfGroups = Extract<ProportionSpec['share'], { of: 'groups' }>;

async function shareOfGroups(spec: ProportionSpec, { by, list }: OfGroups, context: AnalysisContext): Promise<Figure> {
  const counted = await recordGroups({ records: spec.records, counting: spec.counting, by, list, filters: spec.filters }, context);
  const { plural, heading } = countedWords[spec.counting];
  const row = (group: CountedGroup, role: Row['role']): Row => ({ id: group.id, label: group.label, role, cells: { count: group.cell, ...shareCells(group.count, counted.total.count, spec.confidence) } });
  const parts = [...partsOf(counted).map((group) => row(group, 'group')), ...counted.subtotals.map((group) => row(group, 'total'))];
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: [`Share of ${plural} by ${roleWords[by].name.toLowerCase()}`, await where(counted.dataset, spec.filters, context)].filter((words) => words !== '').join(', '),
      definition: `${heading} as recorded in ${counted.dataset.source.fileName}. ${counted.definition}`,
      denominator: `All ${plural} counted, those not known among them.`,
      filters: spec.filters.map(filterWords),
      method: `Each count as a percentage of the whole. ${wilsonWords(spec.confidence)}`,
      source: sourceSentence([{ what: heading, dataset: counted.dataset }]),
      notes: [...(by === 'modifiability' ? thirdValueNotes(counted) : []), ...counted.notes],
    },
    rowHeading: roleWords[by].name,
    columns: [{ id: 'count', label: heading, measure: 'count', decimals: 0, limitOf: null }, ...shareColumns('Share of all (%)', spec.confidence)],
    rows: [...parts, { id: wholeRow, label: counted.total.label, role: 'total', cells: { count: counted.total.cell, ...wholeShareCells } }],
    arithmetic: [...totalsAreSums(counted, 'count'), ...parts.flatMap(({ id }) => shareFollows(id, [{ row: id, column: 'count' }, { row: wholeRow, column: 'count' }]))],
    chart: {
      form: 'interval',
      mark: 'point',
      direction: 'down',
      rows: partsOf(counted).map(({ id }) => id),
      value: 'share',
      lower: 'lower',
      upper: 'upper',
      beside: ['count'],
      scale: 'linear',
      axisTitle: `Share of all ${plural} (%)`,
      reference: null,
    },
    provenance: provenanceOf(spec, [counted.dataset], context),
  };
}

/** A share judged modifiable depends on what becomes of the deaths that could not be judged. */
function thirdValueNotes({ groups, unknown }: RecordGroups): readonly Sentence[] {
  const undecided = [...groups.slice(2), ...(unknown ? [unknown] : [])];
  return undecided.length === 0 ? [] : [
    ['Modifiability has three values. Those that could not be judged, or are not recorded, are part of the whole here; leaving them out would make the other shares larger.'],
    ...undecided.map(({ id, label }): Sentence => [`${label}: `, { cell: { row: id, column: 'count' } }, '.']),
  ];
}

/** The first row of the chart that is shown: for modifiability what was identified, for questions the greatest share. */
function headline(figure: ProtectedFigure): Sentence {
  const isShown = (row: string) => cellAt(figure, { row, column: 'share' }).kind === 'number';
  const first = figure.rows.find(({ id, role }) => role === 'group' && isShown(id));
  if (first === undefined) return ['No share can be shown'];
  return [`${first.label}: `, { cell: { row: first.id, column: 'share' } }, '% (95% CI ', { cell: { row: first.id, column: 'lower' } }, ' to ', { cell: { row: first.id, column: 'upper' } }, ')'];
}
