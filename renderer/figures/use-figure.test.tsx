// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readInNode } from '../../command-line/read-in-node.ts';
import type { RateSpec } from '../../shared/analyses/spec.ts';
import { datasetFor } from '../../shared/dataset/dataset.test-data.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { withhold1To4 } from '../../shared/disclosure/policy.ts';
import type { Engine, QueryResult } from '../../shared/engine/engine.ts';
import { quietHost } from '../host/quiet-host.test-data.ts';
import { SessionProvider } from '../workspace/session-context.tsx';
import { createSession } from '../workspace/session.ts';
import { useFigure } from './use-figure.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const spec: RateSpec = { kind: 'rate', id: 'rate-by-year', deaths: 'deaths', births: 'births', by: 'year', grouping: 'as-recorded', multiplier: 1000, confidence: 0.95, filters: [] };
const upTo = (year: number): RateSpec => ({ ...spec, filters: [{ dimension: 'year', from: 2014, to: year }] });

const dataset = (name: string, measure: 'deaths' | 'liveBirths'): Dataset => datasetFor({ name, roles: { year: { of: 'column', column: 'year' }, [measure]: { of: 'column', column: 'count' } } });

/** Answers when it is let; the deaths of each answer are the last year of its filter, so that answers can be told apart. */
class SlowEngine {
  readonly asked: { readonly sql: string; readonly signal: AbortSignal | undefined; readonly answer: () => void; readonly fail: (reason: Error) => void }[] = [];

  readonly engine: Engine = {
    query: ({ sql }, { signal } = {}) =>
      new Promise<QueryResult>((resolve, reject) => {
        const count = sql.includes('"deaths"') ? Number(/ and (20\d\d)/.exec(sql)?.[1] ?? 2000) : 1_000_000;
        this.asked.push({ sql, signal, answer: () => { resolve({ columns: [], rows: [{ value: '2014', count, missing: 0 }] }); }, fail: reject });
      }),
    inOneConnection: (work) => work((statement, options) => this.engine.query(statement, options)),
    queryArrow: () => Promise.reject(new Error('not asked for here')),
    addFile: () => Promise.resolve(),
    removeFile: () => Promise.resolve(),
    addArrowTable: () => Promise.resolve(),
    onRestart: () => () => undefined,
    close: () => Promise.resolve(),
  };

  /** Answers everything that is asked until no more comes. */
  async answerAll(): Promise<void> {
    while (this.asked.length > 0) {
      await act(async () => {
        this.asked.splice(0).forEach(({ answer }) => { answer(); });
        await new Promise((resolve) => { setTimeout(resolve); });
      });
    }
  }
}

function Probe({ asked }: { readonly asked: RateSpec }) {
  const { status, shown, problem } = useFigure(asked, withhold1To4);
  const deaths = shown?.protectedFigure.rows[0]?.cells.deaths;
  return <p>{[status, deaths?.kind === 'number' ? deaths.value : 'nothing', problem ?? ''].join(' ').trim()}</p>;
}

describe('a figure in view', () => {
  let slow: SlowEngine;
  let root: Root;
  let show: (asked: RateSpec) => Promise<void>;
  const page = document.createElement('div');
  const text = () => page.textContent;

  beforeEach(() => {
    slow = new SlowEngine();
    const engine = Promise.resolve(slow.engine);
    const session = createSession(quietHost(), engine, readInNode);
    session.setState({ datasets: [dataset('deaths', 'deaths'), dataset('births', 'liveBirths')] });
    root = createRoot(page);
    show = (asked) =>
      act(async () => {
        root.render(
          <SessionProvider session={session} engine={engine} host={quietHost()}>
            <Probe asked={asked} />
          </SessionProvider>,
        );
        await engine;
      });
  });

  afterEach(() => {
    act(() => { root.unmount(); });
  });

  it('is made from what is open', async () => {
    await show(spec);
    expect(text()).toBe('loading nothing');
    await slow.answerAll();
    expect(text()).toBe('ready 2000');
  });

  it('stays while the next one is made', async () => {
    await show(upTo(2015));
    await slow.answerAll();
    await show(upTo(2016));
    expect(text()).toBe('loading 2015');
    await slow.answerAll();
    expect(text()).toBe('ready 2016');
  });

  it('is never an answer to an earlier question: that query is stopped and its answer thrown away', async () => {
    await show(upTo(2015));
    const stale = slow.asked.splice(0);
    await show(upTo(2016));
    expect(stale.map(({ signal }) => signal?.aborted)).toEqual(stale.map(() => true));
    await slow.answerAll();
    await act(async () => {
      stale.forEach(({ answer }) => { answer(); });
      await new Promise((resolve) => { setTimeout(resolve); });
    });
    expect(text()).toBe('ready 2016');
  });

  it('is not asked for again when it comes back into view', async () => {
    await show(upTo(2015));
    await slow.answerAll();
    await show(upTo(2016));
    await slow.answerAll();
    await show(upTo(2015));
    expect(text()).toBe('ready 2015');
    expect(slow.asked).toEqual([]);
  });

  it('that cannot be made says why, and no earlier one stands in for it', async () => {
    await show(upTo(2015));
    await slow.answerAll();
    await show(upTo(2016));
    await act(async () => {
      slow.asked.splice(0).forEach(({ fail }) => { fail(new Error('The query took too long.')); });
      await new Promise((resolve) => { setTimeout(resolve); });
    });
    expect(text()).toBe('failed nothing The query took too long.');
  });
});
