import type { Dataset } from '../../shared/dataset/dataset.ts';
import { dimensions, measures, roleWords, type Role } from '../../shared/dataset/roles.ts';
import { Select } from '../ui/select.tsx';
import { datasetFor } from '../workspace/roles-in-session.ts';
import { useSession } from '../workspace/session-context.tsx';
import { optionOf, roleOptions, withOption } from './role-options.ts';
import './roles-panel.css';

/** Which column plays which part: proposed from the names, changed by the person, and what every figure goes by. */
export function RolesPanel({ dataset }: { readonly dataset: Dataset }) {
  const setRoles = useSession((session) => session.setRoles);
  return (
    <div className="roles-panel">
      <p>Figures ask for these parts, not for column names. They were proposed from the file’s headings: check them, and change what is wrong. Every figure follows at once.</p>
      <div className="roles-panel-list">
        {[...dimensions, ...measures].map((role) => (
          <RoleChoice
            key={role}
            role={role}
            dataset={dataset}
            onChoose={(option) => {
              setRoles(dataset.name, withOption(dataset.roles, role, option));
            }}
          />
        ))}
      </div>
    </div>
  );
}

function RoleChoice({ role, dataset, onChoose }: { readonly role: Role; readonly dataset: Dataset; readonly onChoose: (option: string) => void }) {
  const elsewhere = useSession(({ datasets }) => (role === 'deaths' || role === 'liveBirths' ? datasetFor(role, datasets.filter(({ name }) => name !== dataset.name)) : undefined));
  const { name, explanation } = roleWords[role];
  const taken = elsewhere && `Now taken from ${elsewhere.source.fileName}; a choice here takes this file instead.`;
  return <Select label={name} options={roleOptions(dataset, role)} selected={optionOf(dataset.roles[role])} onSelect={onChoose} explanation={taken ? `${explanation} ${taken}` : explanation} />;
}
