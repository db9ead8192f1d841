import { useCallback, useState } from 'react';
import type { Spec } from '../../../shared/analyses/spec.ts';
import type { Policy } from '../../../shared/disclosure/policy.ts';
import type { ProtectedReport } from '../../../shared/workspace/protected-report.ts';
import { reportFigures } from '../../../shared/workspace/report-items.ts';
import { useAnswer, type Answer } from '../../engine/use-answer.ts';
import { useFigure, type FigureInView } from '../../figures/use-figure.ts';
import { appVersion } from '../../workspace/app-version.ts';
import { useEngine, useSession } from '../../workspace/session-context.tsx';
import { keyOfReport, protectedReportOnce } from '../../figures/protected-report-once.ts';

/** The figures of the report as its file will print them. Typing words counts nothing again. */
export function useProtectedReport(): Answer<ProtectedReport | null> {
  const engine = useEngine();
  const datasets = useSession((session) => session.datasets);
  const workspace = useSession((session) => session.workspace);
  const asked = workspace && { specs: reportFigures(workspace.report).map(({ spec }) => spec), policy: workspace.policy, overrides: workspace.overrides };
  const key = asked && keyOfReport(asked.specs, asked);
  const [same, setSame] = useState({ key, asked });
  if (same.key !== key) setSame({ key, asked });
  const { asked: question } = same;
  return useAnswer(useCallback(async () => (question === null ? null : protectedReportOnce(question.specs, question, { engine: await engine, datasets, appVersion })), [engine, datasets, question]));
}

/** One figure of the report as its file will print it; protected by itself alone only where the report cannot be made. */
export function usePrintedFigure(spec: Spec, policy: Policy): FigureInView {
  const own = useFigure(spec, policy);
  const report = useProtectedReport();
  const printed = report.status === 'ready' ? (report.value?.figures.find(({ id }) => id === spec.id) ?? null) : null;
  const [last, setLast] = useState(printed);
  if (printed !== null && printed !== last) setLast(printed);
  if (own.status === 'failed' || report.status === 'failed') return own;
  const protectedFigure = printed ?? last;
  if (protectedFigure === null || own.shown === null) return { status: 'loading', shown: null, problem: null };
  return { status: printed === null ? 'loading' : own.status, shown: { figure: own.shown.figure, protectedFigure }, problem: null };
}
