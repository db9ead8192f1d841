import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf } from './beta.ts';
import { chiSquareCdf } from './chi-square.ts';
import { gammaCdf } from './gamma.ts';
import { normalCdf } from './normal.ts';
import { studentTCdf } from './student-t.ts';

interface Opinion {
  cdf(x: number, ...parameters: number[]): number;
}

/** jStat comes without types: these are the functions asked here. */
const { jStat } = createRequire(import.meta.url)('jstat') as { jStat: Record<'gamma' | 'beta' | 'normal' | 'studentt' | 'chisquare', Opinion> };

describe('jStat is of the same opinion, as far as its own digits go', () => {
  const positive = fc.double({ min: 0.5, max: 2000, noNaN: true });

  it('about gamma and chi-square', () => {
    fc.assert(
      fc.property(positive, fc.double({ min: 0.2, max: 2, noNaN: true }), (shape, factor) => {
        expect(gammaCdf(shape * factor, shape)).toBeCloseTo(jStat.gamma.cdf(shape * factor, shape, 1), 7);
        expect(chiSquareCdf(shape * factor, shape)).toBeCloseTo(jStat.chisquare.cdf(shape * factor, shape), 7);
      }),
    );
  });

  it('about beta, the normal and Student’s t', () => {
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, x) => {
        expect(betaCdf(x, a, b)).toBeCloseTo(jStat.beta.cdf(x, a, b), 7);
        expect(normalCdf(x)).toBeCloseTo(jStat.normal.cdf(x, 0, 1), 10);
        expect(studentTCdf(x, Math.ceil(a))).toBeCloseTo(jStat.studentt.cdf(x, Math.ceil(a)), 6);
      }),
    );
  });
});
