import type { Dataset } from '../../shared/dataset/dataset.ts';
import { proposedUnpivot } from '../../shared/dataset/layout/unpivot.ts';
import { stepsOf, withStep } from '../../shared/dataset/recipe.ts';
import { Button } from '../ui/button.tsx';
import { useActions } from '../workspace/session-context.tsx';

/** Years or age groups across the top of a printed table: figures need them as rows. */
export function WideTable({ dataset }: { readonly dataset: Dataset }) {
  const { setRecipe } = useActions();
  const proposal = proposedUnpivot(dataset.columns.map(({ name }) => name));
  if (proposal === null || stepsOf(dataset.recipe, 'long').length > 0) return null;
  const { columns, nameColumn, valueColumn, reason } = proposal;
  return (
    <section>
      <h2>Columns that belong in rows</h2>
      <p>
        {reason} Figures count rows: with the headings in a column “{nameColumn}” and the cells in a column “{valueColumn}”, they can.
      </p>
      <div>
        <Button size="small" onPress={() => void setRecipe(dataset.name, withStep(dataset.recipe, { step: 'long', columns, nameColumn, valueColumn }))}>
          Turn them into rows
        </Button>
      </div>
    </section>
  );
}
