import { roleWords } from '../../../shared/dataset/roles.ts';
import { Select } from '../../ui/select.tsx';
import type { ComparedGroup } from '../../workspace/explore-history.ts';
import { useActions } from '../../workspace/session-context.tsx';
import type { OfferedFilters } from '../filters/filter-choices.ts';
import { groupInWords } from '../filters/filter-words.ts';

const none = 'none';

/** Sets one group against the rest in the same chart. */
export function CompareChoice({ offered, comparing }: { readonly offered: OfferedFilters; readonly comparing: ComparedGroup | null }) {
  const { compare } = useActions();
  const groups = comparedGroups(offered);
  if (groups.length === 0) return null;
  return (
    <Select
      label="Compare with the rest"
      options={[{ id: none, label: 'No comparison' }, ...groups.map(({ words }) => ({ id: words, label: words }))]}
      selected={comparing?.words ?? none}
      onSelect={(chosen) => {
        compare(groups.find(({ words }) => words === chosen) ?? null);
      }}
    />
  );
}

/** Every group of what deaths and births both record, years apart: they are compared in the chart over time. */
function comparedGroups({ ofBoth }: OfferedFilters): readonly ComparedGroup[] {
  return ofBoth.flatMap(({ dimension, groups }) => (dimension === 'year' || groups.length < 2 ? [] : groups.map(({ label, values }): ComparedGroup => ({ dimension, name: groupInWords(dimension, label), words: `${roleWords[dimension].name}: ${groupInWords(dimension, label)}`, oneOf: values }))));
}
