import { useState } from 'react';
import { useActions, useSession } from '../workspace/session-context.tsx';
import { OwnWords } from './own-words.tsx';

const proposed = 'Infant deaths';

/** The report's title. An emptied field prints the proposed one: a report always has a title. */
export function ReportTitle() {
  const title = useSession(({ workspace }) => workspace?.report.title ?? proposed);
  const { setReportTitle } = useActions();
  const [isEmptied, setEmptied] = useState(false);
  return (
    <OwnWords
      label="Report title"
      text={isEmptied ? '' : title}
      proposed={proposed}
      onChange={(text) => {
        setEmptied(text === '');
        setReportTitle(text.trim() === '' ? proposed : text);
      }}
    />
  );
}
