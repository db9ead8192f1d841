import { useState } from 'react';
import { TextField } from '../ui/text-field.tsx';
import { useActions, useSession } from '../workspace/session-context.tsx';

const proposed = 'Infant deaths';

/** The report's title. An emptied field prints the proposed one: a report always has a title. */
export function ReportTitle() {
  const title = useSession(({ workspace }) => workspace?.report.title ?? proposed);
  const { setReportTitle } = useActions();
  const [isEmptied, setEmptied] = useState(false);
  return (
    <TextField
      label="Report title"
      value={isEmptied ? '' : title}
      placeholder={proposed}
      onChange={(text) => {
        setEmptied(text === '');
        setReportTitle(text.trim() === '' ? proposed : text);
      }}
    />
  );
}
