import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import './own-words.css';

interface OwnWordsProps {
  readonly label: string;
  /** The person's own words; empty where the proposed ones hold. */
  readonly text: string;
  /** Stands in the field while it is empty, and is printed then. */
  readonly proposed: string;
  readonly onChange: (text: string) => void;
  readonly lines?: 'one' | 'several';
  readonly explanation?: string;
}

/** Words that a person may put in place of the proposed ones. */
export function OwnWords({ label, text, proposed, onChange, lines = 'one', explanation }: OwnWordsProps) {
  return (
    <TextField className="own-words" value={text} onChange={onChange}>
      <Label className="own-words-label">{label}</Label>
      {lines === 'one' ? <Input className="own-words-field" placeholder={proposed} /> : <TextArea className="own-words-field" placeholder={proposed} rows={3} />}
      {explanation !== undefined && (
        <Text slot="description" className="own-words-note">
          {explanation}
        </Text>
      )}
    </TextField>
  );
}
