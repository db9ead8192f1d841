import { gateOf, type Gate, type TypedWords } from '../disclosure/gate/gate.ts';
import { readReportText } from '../report/report-text.ts';
import { overrideOf } from './overrides.ts';
import type { ProtectedReport } from './protected-report.ts';
import { reportFigures } from './report-items.ts';
import type { Workspace } from './workspace.ts';

/** A report that may not leave yet: says why, and what to do. */
export class GateError extends Error {
  override readonly name = 'GateError';
  readonly stops: readonly string[];

  constructor(stops: readonly string[]) {
    super(stops.join(' '));
    this.stops = stops;
  }
}

/** The report of a workspace as it stands at the gate, with every word that the person wrote looked through. */
export function reportGate(workspace: Workspace, { counted, figures, audit, overrides }: ProtectedReport): Gate {
  return gateOf({ counted, figures, audit, policy: workspace.policy, overrides, words: typedWords(workspace) });
}

/** The workspace with a reason for every figure that stands in the way: it then leaves as it is, and says why. */
export function withReason(workspace: Workspace, { counted, figures, audit, overrides }: ProtectedReport, reason: string): Workspace {
  const stopped = reportGate(workspace, { counted, figures, audit, overrides, lapsed: [] }).figures.filter(({ exposed, overridden }) => exposed > 0 && overridden === null);
  const given = stopped.flatMap(({ id }) => counted.filter((figure) => figure.id === id).map((figure) => overrideOf(figure, { cells: [], reason })));
  return { ...workspace, overrides: [...workspace.overrides.filter(({ figure }) => !given.some((other) => other.figure === figure)), ...given] };
}

function typedWords({ report }: Workspace): readonly TypedWords[] {
  const ofFigures = reportFigures(report).flatMap(({ spec, title, subtitle, caption, altText, notes }, index): readonly TypedWords[] => {
    const words = (part: string, text: string | null): readonly TypedWords[] => (text === null ? [] : [{ figure: spec.id, where: `the ${part} of figure ${index + 1}`, text }]);
    return [...words('title', title), ...words('subtitle', subtitle), ...words('caption', caption), ...words('alternative text', altText), ...notes.flatMap((note) => words('note', note))];
  });
  const others = report.items.flatMap((item): readonly TypedWords[] => {
    if (item.kind === 'figure') return [];
    return [{ figure: item.kind === 'key-number' ? item.figure : null, where: wherever[item.kind], text: withoutLiveNumbers(item.text) }];
  });
  return [...ofFigures, ...others];
}

const wherever = { heading: 'a heading', paragraph: 'a paragraph', note: 'a note', 'key-number': 'the words beside a key number' } as const;

/** Live numbers are drawn from protected figures; only what was typed is looked through. */
function withoutLiveNumbers(text: string): string {
  return readReportText(text).filter((part) => typeof part === 'string').join(' ');
}
