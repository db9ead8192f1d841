import { describe, expect, it } from 'vitest';
import type { Spec } from '../../shared/analyses/spec.ts';
import { newWorkspace } from '../../shared/workspace/new-workspace.ts';
import { itemId } from '../../shared/workspace/report-items.ts';
import { reportItemOf, withItemAt, withItemWords, withMovedItem, withNewText, withoutReportItem, withReportItem, withText } from './report-edits.ts';

function rate(id: string, from = 2014): Spec {
  return { kind: 'rate', id, deaths: 'deaths', births: 'births', filters: [{ dimension: 'year', from, to: 2019 }], confidence: 0.95, by: 'year', grouping: 'as-recorded', multiplier: 1000 };
}

const empty = newWorkspace('Deaths', []);
const three = ['a', 'b', 'c'].reduce((workspace, id, index) => withReportItem(workspace, rate(id, 2014 + index)), empty);
const ids = ({ report }: typeof empty) => report.items.map(itemId);

describe('the report', () => {
  it('takes a figure once, however its spec is written', () => {
    const { kind, id, filters, ...rest } = rate('a');
    const once = withReportItem(empty, rate('a'));
    expect(withReportItem(once, { filters, ...rest, id, kind } as Spec)).toBe(once);
    expect(reportItemOf(once, rate('another-name'))?.spec.id).toBe('a');
  });

  it('gives a figure under other filters an id of its own, never too long', () => {
    const long = 'deaths-by-ethnic-group-x';
    expect(ids(withReportItem(withReportItem(empty, rate(long)), rate(long, 2016)))).toEqual([long, 'deaths-by-ethnic-group-2']);
  });

  it('moves a figure by one place, and not past either end', () => {
    expect(ids(withMovedItem(three, 'c', -1))).toEqual(['a', 'c', 'b']);
    expect(ids(withMovedItem(three, 'a', 1))).toEqual(['b', 'a', 'c']);
    expect(withMovedItem(three, 'a', -1)).toBe(three);
    expect(withMovedItem(three, 'c', 1)).toBe(three);
  });

  it('lets a figure go without touching the others', () => {
    expect(ids(withoutReportItem(three, 'b'))).toEqual(['a', 'c']);
  });

  it("keeps a person's own words, and goes back to the proposed ones", () => {
    const worded = withItemWords(withItemWords(three, 'b', { title: 'Steady' }), 'b', { caption: 'By year' });
    expect(worded.report.items[1]).toMatchObject({ title: 'Steady', caption: 'By year' });
    expect(withItemWords(worded, 'b', { title: null }).report.items[1]).toMatchObject({ title: null, caption: 'By year' });
  });
});

describe('texts between figures', () => {
  it('are put where they are wanted, each under an id of its own', () => {
    const { workspace, id } = withNewText(three, 1, { kind: 'paragraph' });
    const again = withNewText(workspace, 0, { kind: 'paragraph' });
    expect(ids(again.workspace)).toEqual([again.id, 'a', id, 'b', 'c']);
    expect(withText(workspace, { kind: 'paragraph', id, text: 'Words.' }).report.items[1]).toEqual({ kind: 'paragraph', id, text: 'Words.' });
  });

  it('and figures go to any place of the list', () => {
    expect(ids(withItemAt(three, 'c', 0))).toEqual(['c', 'a', 'b']);
    expect(ids(withItemAt(three, 'a', 2))).toEqual(['b', 'c', 'a']);
    expect(withItemAt(three, 'a', 3)).toBe(three);
    expect(withItemAt(three, 'none', 0)).toBe(three);
  });
});
