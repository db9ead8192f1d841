import type { DrawnSeries, SeriesDrawing } from '../../figures/drawing/series.ts';
import { inSentence } from '../../figures/in-sentence.ts';
import type { FormWords } from './form-words.ts';
import { comparedWith, listed, notShown, withIntervals } from './phrases.ts';

export function seriesWords(drawing: SeriesDrawing): FormWords {
  const { mark, series, rows, axis, rowHeading, intervalHeading, reference } = drawing;
  const name = mark === 'column' ? 'Chart of columns side by side' : 'Line chart';
  const labels = listed(series.map(({ label }) => label));
  return {
    type: [name, ...(axis.scale === 'log' ? ['on a log scale'] : []), ...withIntervals(intervalHeading), `for ${labels}`].join(' '),
    findings: [
      ...series.flatMap((each) => (mark === 'line' ? fromFirstToLast(each, rows) : range(each, rows))),
      ...(reference ? [`They are compared with ${reference.valueText} (${inSentence(reference.label)}).`] : []),
      ...notShown(series.flatMap(({ values }) => values.map(({ state }) => state))),
    ],
    caption: [`${axis.title} by ${inSentence(rowHeading)} for ${labels}`, ...withIntervals(intervalHeading)].join(' ') + comparedWith(reference),
  };
}

type Rows = SeriesDrawing['rows'];

function shownIn({ values }: DrawnSeries, rows: Rows) {
  return values.flatMap(({ state, value, text }, index) => (state === 'marked' ? [{ row: rows[index]?.label ?? '', value: value ?? 0, text }] : []));
}

function fromFirstToLast(series: DrawnSeries, rows: Rows): readonly string[] {
  const shown = shownIn(series, rows);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return [];
  return first === last ? [`${series.label}: ${first.text} in ${first.row}.`] : [`${series.label}: from ${first.text} in ${first.row} to ${last.text} in ${last.row}.`];
}

function range(series: DrawnSeries, rows: Rows): readonly string[] {
  const shown = shownIn(series, rows).toSorted((one, other) => one.value - other.value);
  const [lowest, highest] = [shown[0], shown.at(-1)];
  if (!lowest || !highest) return [];
  return lowest === highest ? [`${series.label}: ${lowest.row}, ${lowest.text}.`] : [`${series.label}: highest ${highest.row}, ${highest.text}; lowest ${lowest.row}, ${lowest.text}.`];
}
