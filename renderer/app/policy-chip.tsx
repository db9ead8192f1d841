import { useState } from 'react';
import { policyInShort, policyStatement } from '../../shared/disclosure/policy.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useSession } from '../workspace/session-context.tsx';
import './policy-chip.css';

/** The rule in force, always in view, and what it means. */
export function PolicyChip() {
  const policy = useSession((session) => session.workspace?.policy);
  const [isExplained, setExplained] = useState(false);
  if (!policy) return null;
  function close(): void {
    setExplained(false);
  }
  return (
    <>
      <Button
        size="small"
        onPress={() => {
          setExplained(true);
        }}
      >
        {policyInShort(policy)}
      </Button>
      <Dialog
        title={policyInShort(policy)}
        isOpen={isExplained}
        onClose={close}
        actions={
          <Button look="primary" onPress={close}>
            Close
          </Button>
        }
      >
        <p>{policyStatement(policy)}</p>
        <p>Explore shows every figure as it will be published. Its Working view shows the numbers behind, with each cell that will be withheld marked; nothing can be copied or saved from there.</p>
        {policy.kind !== 'none' && <p className="policy-source">{policy.source}</p>}
      </Dialog>
    </>
  );
}
