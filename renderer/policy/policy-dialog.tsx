import { useState } from 'react';
import { policyInShort, policyStatement, presets, type Policy } from '../../shared/disclosure/policy.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { RadioGroup, type RadioOption } from '../ui/radio-group.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useActions } from '../workspace/session-context.tsx';
import { CustomRule } from './custom-rule.tsx';
import { draftOf, policyOf, type PolicyDraft } from './policy-draft.ts';
import './policy-dialog.css';

interface PolicyDialogProps {
  readonly policy: Policy;
  readonly onClose: () => void;
}

/** Explains the rule for small counts, and lets a person choose another: a published one, their own, or none for a written reason. */
export function PolicyDialog({ policy, onClose }: PolicyDialogProps) {
  const { setPolicy } = useActions();
  const [draft, setDraft] = useState(() => draftOf(policy));
  const chosen = policyOf(draft);
  const change = (part: Partial<PolicyDraft>) => {
    setDraft({ ...draft, ...part });
  };
  return (
    <Dialog
      title={policyInShort(policy)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Keep the rule as it is</Button>
          <Button
            look="primary"
            isDisabled={'problem' in chosen}
            onPress={() => {
              if ('policy' in chosen) setPolicy(chosen.policy);
              onClose();
            }}
          >
            Use this rule
          </Button>
        </>
      }
    >
      <p>{policyStatement(policy)}</p>
      <p>Explore shows every figure as it will be published. Its Working view shows the numbers behind, with each cell that will be withheld marked; nothing can be copied or saved from there.</p>
      <RadioGroup
        label="Rule for small counts"
        options={options}
        selected={draft.rule}
        onSelect={(rule) => {
          change({ rule });
        }}
      />
      {draft.rule === 'custom' && <CustomRule draft={draft} onChange={change} />}
      {draft.rule === 'none' && (
        <TextField
          label="Why small counts may be shown"
          value={draft.reason}
          lines="several"
          explanation="Printed on every figure and in every file."
          onChange={(reason) => {
            change({ reason });
          }}
        />
      )}
      <p role="status" className="policy-chosen">
        {'problem' in chosen ? chosen.problem : policyStatement(chosen.policy)}
      </p>
    </Dialog>
  );
}

const options: readonly RadioOption[] = [
  ...presets.map(({ id, name, source, standing }) => ({ id, label: name, note: standing === 'protected' ? source : `${source} Not proof against a careful reader.` })),
  { id: 'custom', label: 'A rule of your own', note: 'For instance the one that your council or data sharing agreement sets.' },
  { id: 'none', label: 'Show small counts', note: 'Only where whoever is responsible for the data has agreed. Every figure is marked.' },
];
