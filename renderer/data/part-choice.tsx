import type { Dataset } from '../../shared/dataset/dataset.ts';
import { withStep } from '../../shared/dataset/recipe.ts';
import { Select } from '../ui/select.tsx';
import { useActions } from '../workspace/session-context.tsx';

/** Chooses among the sheets of a workbook, or the files of an archive. */
export function PartChoice({ dataset }: { readonly dataset: Dataset }) {
  const { setRecipe } = useActions();
  const { part, parts } = dataset.source;
  if (part === null || parts.length < 2) return null;
  return (
    <Select
      label={`Sheet or part, ${parts.length} in the file`}
      options={parts.map((name) => ({ id: name, label: name }))}
      selected={part}
      onSelect={(chosen) => {
        // What was decided about one sheet says nothing of another.
        if (chosen !== part) void setRecipe(dataset.name, withStep([], { step: 'part', part: chosen }));
      }}
    />
  );
}
