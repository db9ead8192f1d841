import type { Dataset } from '../../shared/dataset/dataset.ts';
import { withStep } from '../../shared/dataset/recipe.ts';
import { Button } from '../ui/button.tsx';
import { useActions } from '../workspace/session-context.tsx';
import { counted } from './number-words.ts';

/** Rows that are sums of others. Left out of figures, which would count them twice, unless a person wants them in. */
export function Totals({ dataset }: { readonly dataset: Dataset }) {
  const { setRecipe } = useActions();
  const { found, rows, summed } = dataset.totals;
  if (found.length === 0) return null;
  return (
    <section>
      <h2>Rows that are totals of other rows</h2>
      <p>
        {counted(rows, 'row is a sum', 'rows are sums')} of others. {summed ? 'Figures count them too, because you chose so: check that nothing is counted twice.' : 'Figures leave them out, because they would count everybody twice.'}
      </p>
      <ul>
        {found.map(({ label, rows: count, reason }) => (
          <li key={`${label} ${reason}`}>
            {reason} ({counted(count, 'row')})
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" onPress={() => void setRecipe(dataset.name, withStep(dataset.recipe, { step: 'totals', summed: !summed }))}>
          {summed ? 'Leave totals out of figures' : 'Count totals in figures too'}
        </Button>
      </div>
    </section>
  );
}
