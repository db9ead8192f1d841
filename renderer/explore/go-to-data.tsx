import { Button } from '../ui/button.tsx';
import { useActions } from '../workspace/session-context.tsx';

/** The way on where what is open does not suffice. */
export function GoToData({ isNext }: { readonly isNext: boolean }) {
  const { goTo } = useActions();
  return (
    <Button
      {...(isNext ? { look: 'primary' as const } : {})}
      onPress={() => {
        goTo('data');
      }}
    >
      Go to Data
    </Button>
  );
}
