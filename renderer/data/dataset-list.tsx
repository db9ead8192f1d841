import { Button } from 'react-aria-components';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { roleWords } from '../../shared/dataset/roles.ts';
import { counted } from './number-words.ts';
import './dataset-list.css';

interface DatasetListProps {
  readonly datasets: readonly Dataset[];
  readonly shown: string;
  readonly onShow: (name: string) => void;
}

/** The tables that are open, and which of them is looked at. */
export function DatasetList({ datasets, shown, onShow }: DatasetListProps) {
  return (
    <nav aria-label="Tables">
      <ul className="dataset-list">
        {datasets.map((dataset) => (
          <li key={dataset.name}>
            <Button
              className="dataset-list-item"
              aria-current={dataset.name === shown}
              onPress={() => {
                onShow(dataset.name);
              }}
            >
              <span className="dataset-list-name">{dataset.source.fileName}</span>
              <span className="dataset-list-about">{about(dataset)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function about({ source, roles }: Dataset): string {
  const parts = [roles.deaths && roleWords.deaths.name.toLowerCase(), roles.liveBirths && roleWords.liveBirths.name.toLowerCase()].filter((part) => part !== undefined);
  const used = parts.length === 0 ? '' : `, gives the ${parts.join(' and ')}`;
  return `${counted(source.rowsRead, 'row')}${used}`;
}
