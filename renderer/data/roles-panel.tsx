import type { Dataset } from '../../shared/dataset/dataset.ts';
import { dimensions, measures, roleWords, type Measure } from '../../shared/dataset/roles.ts';
import { Select } from '../ui/select.tsx';
import { datasetFor } from '../workspace/roles-in-session.ts';
import { useActions, useSession } from '../workspace/session-context.tsx';
import { optionOf, roleOptions, withOption } from './role-options.ts';
import './roles-panel.css';

/** Which column plays which part: proposed from the names, changed by the person, and what every figure goes by. */
export function RolesPanel({ dataset }: { readonly dataset: Dataset }) {
  const { setRoles } = useActions();
  return (
    <div className="roles-panel">
      <p>Figures ask for these parts, not for column names. They were proposed from the headings of {dataset.source.fileName}: check them, and change what is wrong. Every figure follows at once.</p>
      <div className="roles-panel-list">
        {[...dimensions, ...measures].map((role) => (
          <Select
            key={role}
            label={roleWords[role].name}
            explanation={roleWords[role].explanation}
            options={roleOptions(dataset, role)}
            selected={optionOf(dataset.roles[role])}
            onSelect={(option) => {
              setRoles(dataset.name, withOption(dataset.roles, role, option));
            }}
          />
        ))}
      </div>
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
