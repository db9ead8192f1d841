import { classificationById } from '../../classifications/classifications.ts';
import { categoryOf, type Classification } from '../../classifications/classification.ts';

/** One way to say less of a column. The last of a ladder says nothing: the column is left out. */
export interface Rung {
  /** "to the year", "into five broad groups". */
  readonly words: string;
  /** What a value becomes; null says nothing of it. */
  readonly of: (value: string) => string | null;
}

/** What a column holds, as far as that tells how to say less of it. */
export type Holding = 'date' | 'month' | 'year' | 'number' | 'age-days' | 'gestation' | 'birthweight' | 'ethnic-group' | 'small-area' | 'other';

export interface Ladder {
  readonly column: string;
  /** From fine to coarse; the values as they are come before the first. */
  readonly rungs: readonly Rung[];
}

/** How less can be said of a column, step by step. Small areas become quintiles where a list of them is given. */
export function ladderFor(column: string, holding: Holding, quintiles: Classification | null = null): Ladder {
  return { column, rungs: [...rungsFor(holding, quintiles), { words: 'left out', of: () => null }] };
}

function rungsFor(holding: Holding, quintiles: Classification | null): readonly Rung[] {
  switch (holding) {
    case 'date':
      return [{ words: 'to the month', of: (value) => /^\d{4}-\d{2}/.exec(value)?.[0] ?? null }, ...toTheYear];
    case 'month':
      return toTheYear;
    case 'year':
      return [bands('into spans of three years', 3), bands('into spans of six years', 6)];
    case 'number':
      return [bands('into bands of five', 5), bands('into bands of ten', 10), bands('into bands of fifty', 50)];
    case 'age-days':
      return byList('into age bands', 'age-at-death-children');
    case 'gestation':
      return byList('into bands of weeks', 'gestation-weeks');
    case 'birthweight':
      return byList('into bands of weight', 'birthweight-grams');
    case 'ethnic-group':
      return byList('into five broad groups', 'ethnic-broad-2011');
    case 'small-area':
      return quintiles === null ? [] : [listed('into quintiles of deprivation', quintiles)];
    case 'other':
      return [];
  }
}

const toTheYear: readonly Rung[] = [{ words: 'to the year', of: (value) => /^\d{4}/.exec(value)?.[0] ?? null }];

function byList(words: string, id: string): readonly Rung[] {
  const list = classificationById(id);
  return list === null ? [] : [listed(words, list)];
}

/** By a list's own labels; what the list does not know becomes blank rather than staying as it is. */
function listed(words: string, list: Classification): Rung {
  return {
    words,
    of: (value) => {
      const match = list.match(value);
      return match === null ? null : (categoryOf(list, match.code)?.label ?? null);
    },
  };
}

function bands(words: string, width: number): Rung {
  return {
    words,
    of: (value) => {
      const number = Number(value);
      if (value.trim() === '' || !Number.isFinite(number)) return null;
      const from = Math.floor(number / width) * width;
      return `${from} to ${from + width - 1}`;
    },
  };
}
