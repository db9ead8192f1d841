import type { Dataset } from '../../shared/dataset/dataset.ts';
import { stepInWords } from '../../shared/dataset/recipe-words.ts';
import { Button } from '../ui/button.tsx';
import { useActions } from '../workspace/session-context.tsx';

/** What the person decided about the file, step by step. It is saved with the workspace and done again when next year's file is read. */
export function RecipeSteps({ dataset }: { readonly dataset: Dataset }) {
  const { setRecipe } = useActions();
  return (
    <section>
      <h2>What you changed</h2>
      {dataset.recipe.length === 0 ? (
        <p>Nothing: the file was read as proposed.</p>
      ) : (
        <>
          <p>Saved with the workspace, and done again when the file of the same table is read next year.</p>
          <ol>
            {dataset.recipe.map((step) => (
              <li key={stepInWords(step)}>
                {stepInWords(step)}{' '}
                <Button
                  look="quiet"
                  size="small"
                  aria-label={`Undo: ${stepInWords(step)}`}
                  onPress={() =>
                    void setRecipe(
                      dataset.name,
                      dataset.recipe.filter((other) => other !== step),
                    )
                  }
                >
                  Undo
                </Button>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
