import { Button } from 'react-aria-components';

export function RemoveFilter({ words, onRemove }: { readonly words: string; readonly onRemove: () => void }) {
  return (
    <Button className="filter-button-remove" aria-label={`Remove the filter: ${words}`} onPress={onRemove}>
      <span aria-hidden="true">×</span>
    </Button>
  );
}
