import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { policyStatement, type Policy } from '../../shared/disclosure/policy.ts';
import { Button } from '../ui/button.tsx';
import { useSession } from '../workspace/session-context.tsx';
import './policy-chip.css';

/** The rule in force, always in view, and what it means. */
export function PolicyChip() {
  const policy = useSession((session) => session.workspace?.policy);
  if (!policy) return null;
  return (
    <DialogTrigger>
      <Button size="small">{policyInShort(policy)}</Button>
      <Popover className="policy-popover" placement="bottom end">
        <Dialog className="policy-dialog">
          <Heading slot="title" level={2} className="policy-heading">
            {policyInShort(policy)}
          </Heading>
          <p>{policyStatement(policy)}</p>
          <p>Explore shows every figure as it will be published. Its Working view shows the numbers behind, with each cell that will be withheld marked; nothing can be copied or saved from there.</p>
          {policy.kind === 'withhold-small-counts' && <p className="policy-source">{policy.source}</p>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function policyInShort(policy: Policy): string {
  return policy.kind === 'none' ? 'Small counts are shown' : `Counts of ${policy.from} to ${policy.to} withheld`;
}
