import { Button, VisuallyHidden } from 'react-aria-components';
import type { ColumnProfile } from './column-profile.ts';
import { counted, whole } from './number-words.ts';

interface CommonValuesProps {
  readonly profile: ColumnProfile;
  readonly onShowOnly: (value: string | null) => void;
}

/** The commonest values with their counts as bars; each is a way to see just its records. */
export function CommonValues({ profile: { common, distinct, rows, blank }, onShowOnly }: CommonValuesProps) {
  const most = Math.max(1, ...common.map(({ count }) => count));
  const others = distinct + (blank > 0 ? 1 : 0) - common.length;
  const inOthers = rows - common.reduce((sum, { count }) => sum + count, 0);
  if (common.every(({ count }) => count === 1)) return <p className="column-panel-quiet">No value comes up twice.</p>;
  return (
    <div className="common-values">
      <h2 className="common-values-heading">{others > 0 ? 'Commonest values' : 'Values'}</h2>
      <p className="column-panel-quiet">Choose one to see only its rows.</p>
      <ul className="common-values-list">
        {common.map(({ value, count }) => (
          <li key={value ?? ''}>
            <Button
              className="common-value"
              onPress={() => {
                onShowOnly(value);
              }}
            >
              <span className="common-value-bar" style={{ width: `${(count / most) * 100}%` }} />
              <span className="common-value-name">{value ?? 'Blank'}</span>
              <span className="common-value-count">
                {whole(count)}
                <VisuallyHidden elementType="span"> {count === 1 ? 'row' : 'rows'}: show only these</VisuallyHidden>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <p className="column-panel-quiet">
          and {counted(others, 'other value')} in {counted(inOthers, 'row')}
        </p>
      )}
    </div>
  );
}
