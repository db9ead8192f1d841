import type { Dataset } from '../../shared/dataset/dataset.ts';
import { clockWords } from '../../shared/dataset/clocks.ts';
import { countingRoles, describingRoles, dimensions, measures, roleWords, sharedRoles, type Measure, type Role } from '../../shared/dataset/roles.ts';
import { Select } from '../ui/select.tsx';
import { datasetFor } from '../workspace/roles-in-session.ts';
import { useActions, useSession } from '../workspace/session-context.tsx';
import { optionOf, roleOptions, withOption } from './role-options.ts';
import './roles-panel.css';

/** Which column plays which part: proposed from the names, changed by the person, and what every figure goes by. */
export function RolesPanel({ dataset }: { readonly dataset: Dataset }) {
  return (
    <div className="roles-panel">
      <p>Figures ask for these parts, not for column names. They were proposed from the headings and values of {dataset.source.fileName}: check them, and change what is wrong. Every figure follows at once.</p>
      <div className="roles-panel-list">
        {[...dimensions, ...measures].map((role) => (
          <RoleChoice key={role} dataset={dataset} role={role} />
        ))}
      </div>
      <MoreRoles dataset={dataset} />
      <section className="roles-panel">
        <h2 className="roles-panel-heading">Which table the figures use</h2>
        <div className="roles-panel-list">
          {measures.map((measure) => (
            <TakenFrom key={measure} measure={measure} />
          ))}
        </div>
      </section>
    </div>
  );
}

/** One part, what plays it, and why that was proposed. */
function RoleChoice({ dataset, role }: { readonly dataset: Dataset; readonly role: Role }) {
  const { setRoles } = useActions();
  const source = dataset.roles[role];
  const proposed = dataset.meanings.find((meaning) => meaning.role === role && source !== undefined && (source.of === 'column' ? meaning.column === source.column : meaning.column === null));
  const clock = source?.of === 'column' && source.clock !== undefined ? ` On the clock of ${clockWords[source.clock]}.` : '';
  return (
    <Select
      label={roleWords[role].name}
      explanation={`${roleWords[role].explanation}${clock}${proposed ? ` ${proposed.reason}` : ''}`}
      options={roleOptions(dataset, role)}
      selected={optionOf(source)}
      onSelect={(option) => {
        setRoles(dataset.name, withOption(dataset.roles, role, option));
      }}
    />
  );
}

/** Parts that figures beyond rates and O/E ask for: those that were found stand open, the others a click away. */
function MoreRoles({ dataset }: { readonly dataset: Dataset }) {
  const more = [...describingRoles, ...countingRoles];
  const found = more.filter((role) => dataset.roles[role] !== undefined);
  const others = more.filter((role) => !found.includes(role));
  const shared = sharedRoles.flatMap((role) => (dataset.roles[role] ? [{ role, columns: dataset.roles[role].columns }] : []));
  return (
    <section className="roles-panel">
      <h2 className="roles-panel-heading">More that the columns say</h2>
      <div className="roles-panel-list">
        {found.map((role) => (
          <RoleChoice key={role} dataset={dataset} role={role} />
        ))}
      </div>
      {shared.map(({ role, columns }) => (
        <p key={role}>
          <strong>{roleWords[role].name}:</strong> {columns.join(', ')}. {roleWords[role].explanation}
        </p>
      ))}
      <details>
        <summary>Parts that no column was found for</summary>
        <div className="roles-panel-list roles-panel-others">
          {others.map((role) => (
            <RoleChoice key={role} dataset={dataset} role={role} />
          ))}
        </div>
      </details>
    </section>
  );
}

/** Chooses among the tables that could give the deaths, or the live births. */
function TakenFrom({ measure }: { readonly measure: Measure }) {
  const datasets = useSession((session) => session.datasets);
  const { takeFrom } = useActions();
  const taken = datasetFor(measure, datasets);
  const what = roleWords[measure].name.toLowerCase();
  if (!taken) return <p>No table that is open gives the {what}.</p>;
  const options = datasets.filter(({ roles }) => roles[measure] !== undefined).map(({ name, source }) => ({ id: name, label: source.fileName }));
  return <Select label={`Take the ${what} from`} options={options} selected={taken.name} onSelect={takeFrom} />;
}
