import type { Category, Classification } from './classification.ts';
import { folded } from './folded.ts';

export interface WordedCategory {
  readonly code: string;
  readonly label: string;
  readonly kind?: Category['kind'];
  /** The codes and words that files use for it, besides its label; compared without regard to case, dashes and spaces. */
  readonly words: readonly string[];
  /** What a longer wording must hold, where files differ too much to list. */
  readonly pattern?: RegExp;
  /** Why a person should look at values sorted here. */
  readonly note?: string;
}

export interface WordedList extends Omit<Classification, 'categories' | 'match'> {
  readonly categories: readonly WordedCategory[];
}

/** A classification of values by their words: the exact ones first, then the one category whose pattern fits. Two that fit are no answer. */
export function wordedClassification({ categories, ...words }: WordedList): Classification {
  const exact = new Map(categories.flatMap((category) => [category.label, ...category.words].map((word): [string, WordedCategory] => [folded(word), category])));
  const found = (raw: string): WordedCategory | null => {
    const text = folded(raw);
    const known = exact.get(text);
    if (known) return known;
    const fitting = categories.filter(({ pattern }) => pattern?.test(text) === true);
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  };
  return {
    ...words,
    categories: categories.map(({ code, label, kind = 'group' }) => ({ code, label, kind, parts: kind === 'group' ? [code] : [] })),
    match: (raw) => {
      const category = found(raw);
      return category === null ? null : { code: category.code, note: category.note ?? null };
    },
  };
}
