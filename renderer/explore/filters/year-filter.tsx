import { Select } from '../../ui/select.tsx';
import type { FilterProps } from './filter-button.tsx';

/** The first and the last year. A first year after the last takes the last along, and the other way round. */
export function YearFilter({ choices: { groups }, chosen, onChoose }: FilterProps) {
  const values = groups.map(({ label }) => label);
  const options = values.map((year) => ({ id: year, label: year }));
  const [first = '', last = ''] = [chosen[0], chosen.at(-1)];
  const place = (year: string) => values.indexOf(year);
  return (
    <div className="filter-years">
      <Select
        label="From"
        options={options}
        selected={first}
        onSelect={(year) => {
          onChoose(values.slice(place(year), Math.max(place(year), place(last)) + 1));
        }}
      />
      <Select
        label="To"
        options={options}
        selected={last}
        onSelect={(year) => {
          onChoose(values.slice(Math.min(place(first), place(year)), place(year) + 1));
        }}
      />
    </div>
  );
}
