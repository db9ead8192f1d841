import type { Sentence } from '../figures/sentence.ts';
import type { AnhoejRuns } from '../statistics/control-charts/run-rules.ts';

/** What the runs about the centre line say, in a sentence. */
export function runsNote({ longestRun, longestRunLimit, crossings, fewestCrossings, signal }: AnhoejRuns): Sentence {
  if (longestRunLimit === null || fewestCrossings === null) return ['There are too few points off the centre line to look for runs.'];
  const found = `the longest run on one side is ${longestRun} (at most ${longestRunLimit} by chance), and the line is crossed ${crossings} times (at least ${fewestCrossings})`;
  return [signal ? `The points do not lie at random about the centre line: ${found}.` : `No sign of a shift: ${found}.`];
}
