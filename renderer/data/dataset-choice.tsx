import type { Dataset } from '../../shared/dataset/dataset.ts';
import { measures, roleWords } from '../../shared/dataset/roles.ts';
import { Select } from '../ui/select.tsx';
import { datasetFor } from '../workspace/roles-in-session.ts';
import { counted } from './number-words.ts';

interface DatasetChoiceProps {
  readonly datasets: readonly Dataset[];
  readonly shown: Dataset;
  readonly onShow: (name: string) => void;
}

/** The tables that are open, and which of them is looked at. */
export function DatasetChoice({ datasets, shown, onShow }: DatasetChoiceProps) {
  const options = datasets.map((dataset) => ({ id: dataset.name, label: dataset.source.fileName, note: about(dataset, datasets) }));
  return <Select label={`Table, ${datasets.length} open`} options={options} selected={shown.name} onSelect={onShow} />;
}

/** "198 rows; figures take the deaths from it". */
function about(dataset: Dataset, datasets: readonly Dataset[]): string {
  const gives = measures.filter((measure) => datasetFor(measure, datasets) === dataset).map((measure) => roleWords[measure].name.toLowerCase());
  return [counted(dataset.source.rowsRead, 'row'), ...(gives.length === 0 ? [] : [`figures take the ${gives.join(' and ')} from it`])].join('; ');
}
