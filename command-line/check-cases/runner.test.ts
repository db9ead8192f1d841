import { describe, expect, it } from 'vitest';
import { ArgumentError } from '../../shared/statistics/argument-error.ts';
import { NoNumber } from './case-method.ts';
import type { CaseMethod, Json } from './case-method.ts';
import { number } from './read-case.ts';
import { describeResults, failures } from './results.ts';
import { readCase, runFile } from './runner.ts';

/** A method of one number, its double, that refuses numbers below zero and differs on purpose at 13. */
const doubling: CaseMethod = {
  name: 'doubling',
  answer: ({ input }) => {
    const x = number(input, 'x');
    if (x < 0) throw new ArgumentError('x', x, 'it must not be negative');
    if (x === 99) throw new TypeError('a slip of our own');
    return { double: x === 50 ? new NoNumber('Half a hundred has none.') : 2 * x, half: x / 2 };
  },
  exempt: { rounded: 'the reference rounds it' },
  tolerance: (field) => (field === 'half' ? 0.1 : undefined),
  differences: [{ name: 'thirteen', why: 'the reference fears it', applies: ({ input }) => input.x === 13, fields: ['double'] }],
};

const run = (...cases: Json[]) => runFile('doubling.json', JSON.stringify({ function: 'doubling', cases }), [doubling]);
const outcome = (fields: Readonly<Record<string, Json>>) => run({ id: 'one', ...fields }).cases[0];

describe('running a case', () => {
  it('agrees where every field does', () => {
    expect(outcome({ input: { x: 3 }, expected: { double: 6, half: 1.5 } })).toEqual({ id: 'one', outcome: 'agreed', worst: 0, notes: [] });
    expect(outcome({ input: { x: 50 }, expected: { double: null } })?.outcome).toBe('agreed');
  });

  it('fails on a number that differs, within the tolerance of its field', () => {
    expect(outcome({ input: { x: 3 }, expected: { double: 6.1 } })?.notes).toEqual(['double: reference 6.1, ours 6']);
    expect(outcome({ input: { x: 3 }, expected: { half: 1.51 } })?.outcome).toBe('agreed');
  });

  it('fails on a field that is not compared, unless it is exempt by name', () => {
    expect(outcome({ input: { x: 3 }, expected: { double: 6, treble: 9 } })?.notes).toEqual(['treble: not compared, as ours has no such field']);
    expect(outcome({ input: { x: 3 }, expected: { double: 6, rounded: 7 } })?.outcome).toBe('agreed');
  });

  it('where the reference stopped, passes only on a typed error', () => {
    expect(outcome({ input: { x: -1 }, error: 'negative' })?.outcome).toBe('agreed');
    expect(outcome({ input: { x: 1 }, error: 'negative' })?.notes).toEqual(['Answered what the reference refuses.']);
    expect(outcome({ input: { x: 99 }, error: 'negative' })?.notes).toEqual(['Stopped: TypeError: a slip of our own']);
  });

  it('fails where ours refuses what the reference answers', () => {
    expect(outcome({ input: { x: -1 }, expected: { double: -2 } })?.notes).toEqual(['Refused what the reference answers: x is -1: it must not be negative']);
  });

  it('differs on purpose only by the arguments of a named rule, and only in its fields', () => {
    expect(outcome({ input: { x: 13 }, expected: { double: 0, half: 6.5 } })).toEqual({ id: 'one', outcome: 'differs on purpose', worst: 0, notes: ['thirteen: the reference fears it'] });
    expect(outcome({ input: { x: 13 }, expected: { double: 26 } })?.outcome).toBe('agreed');
    expect(outcome({ input: { x: 13 }, expected: { double: 0, half: 0 } })?.outcome).toBe('failed');
    expect(outcome({ input: { x: 14 }, expected: { double: 0 } })?.outcome).toBe('failed');
  });
});

describe('running a file', () => {
  it.each([
    ['a method that is not known', '{"function":"trebling","cases":[]}', 'No method here is called trebling.'],
    ['text that is not JSON', 'x, n', 'The file is not JSON.'],
    ['JSON without cases', '{"function":"doubling"}', 'The file does not name a function and list its cases.'],
    ['JSON without a function', '{"cases":[]}', 'The file does not name a function and list its cases.'],
    ['JSON that is a list', '[]', 'The file does not name a function and list its cases.'],
  ])('with %s is a failure', (_, text, note) => {
    const result = runFile('a.json', text, [doubling]);
    expect(result.cases).toEqual([{ id: 'a.json', outcome: 'failed', worst: 0, notes: [note] }]);
    expect(failures([result])).toBe(1);
  });

  it('reports a line a method, what failed and what differs under it, and the totals', () => {
    const bad = { id: 'four', input: { x: 1 }, expected: { a: 1, b: 2, c: 3, d: 4 } };
    const result = run({ id: 'one', input: { x: 1 }, expected: { double: 2, half: 0.51 } }, { id: 'two', input: { x: 13 }, expected: { double: 1 } }, bad);
    expect(describeResults([result])).toEqual([
      'doubling: 3 cases run, 1 agreed, 1 differ on purpose, worst relative difference 2.0e-2',
      '  two differs on purpose: thirteen: the reference fears it',
      '  four failed: a: not compared, as ours has no such field',
      '  four failed: b: not compared, as ours has no such field',
      '  four failed: c: not compared, as ours has no such field',
      '  four: and 1 more',
      '2 passed, 1 failed',
    ]);
  });
});

describe('reading a case', () => {
  it('finds the grouping beside the arguments or among them, and "none" is none', () => {
    expect(readCase({ grouped_by: 'area' }).groupedBy).toBe('area');
    expect(readCase({ args: { grouped_by: 'area' } }).groupedBy).toBe('area');
    expect(readCase({ grouped_by: 'none' }).groupedBy).toBeNull();
  });

  it('makes the best of a case that lacks its parts', () => {
    expect(readCase(3)).toEqual({ id: 'unnamed', args: {}, input: {}, groupedBy: null, expected: {}, raw: {} });
  });
});
