import { useState } from 'react';
import { policyInShort } from '../../shared/disclosure/policy.ts';
import { Button } from '../ui/button.tsx';
import { useSession } from '../workspace/session-context.tsx';
import { PolicyDialog } from './policy-dialog.tsx';

/** The rule in force, always in view; pressed, it explains itself and can be changed. */
export function PolicyChip() {
  const policy = useSession((session) => session.workspace?.policy);
  const [isOpen, setOpen] = useState(false);
  if (!policy) return null;
  return (
    <>
      <Button
        size="small"
        onPress={() => {
          setOpen(true);
        }}
      >
        {policyInShort(policy)}
      </Button>
      {isOpen && (
        <PolicyDialog
          policy={policy}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
