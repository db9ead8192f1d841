import { groupingIds, groupings } from '../../shared/classifications/groupings.ts';
import { Select } from '../ui/select.tsx';
import { useActions, useSession } from '../workspace/session-context.tsx';

/** Which list of ethnic groups the figure goes by. */
export function EthnicGrouping() {
  const chosen = useSession(({ workspace }) => workspace?.explore.ethnicGrouping ?? 'as-recorded');
  const { setEthnicGrouping } = useActions();
  return (
    <Select
      label="Ethnic groups"
      options={groupingIds.map((id) => ({ id, label: groupings[id].name, note: groupings[id].definition }))}
      selected={chosen}
      onSelect={setEthnicGrouping}
    />
  );
}
