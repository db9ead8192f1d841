import { Problems } from '../app/notices.tsx';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { useActions, useSession } from '../workspace/session-context.tsx';
import { KeptWorkspaces } from './kept-workspaces.tsx';
import { RecentFiles } from './recent-files.tsx';
import { TypedTable } from './typed-table.tsx';
import './start-screen.css';

/** The first screen: what this is, an example to try, a way to open one's own files. */
export function StartScreen() {
  const opening = useSession((session) => session.opening);
  const { openExample, chooseFiles, cancelOpening, goTo } = useActions();
  return (
    <div className="start">
      <div className="start-head">
        <div className="start-head-inner">
          <h1>Child Death Review Workbench</h1>
          <p className="start-lead">For public health analysts: from an anonymised extract of deaths and births to checked, protected figures in a Word report.</p>
        </div>
      </div>
      <div className="start-body">
        <Problems />
        {opening && <Progress {...opening} onCancel={cancelOpening} />}
        <section className="start-way" aria-labelledby="start-example">
          <h2 id="start-example">See how it works</h2>
          <Button look="primary" size="large" isDisabled={opening !== null} onPress={() => void openExample()}>
            Open the example
          </Button>
          <p>198 infant deaths and 52,272 live births in Lambeth and Southwark, 2014 to 2019. The records are SYNTHETIC: made up, so that nothing in them is about a real child.</p>
        </section>
        <section className="start-way" aria-labelledby="start-own">
          <h2 id="start-own">Use your own files</h2>
          <div className="start-drop">
            <Button size="large" isDisabled={opening !== null} onPress={() => void chooseFiles()}>
              Open files
            </Button>
            <p>or drop them anywhere in this window</p>
          </div>
          <div>
            <TypedTable />
          </div>
          <p>A file of deaths and one of live births, as CSV, Excel, OpenDocument, Parquet, Arrow or JSON, zipped or not; or a workspace (.cdrw) saved before. One row for each death, or counts; the headings are matched for you.</p>
        </section>
        <section className="start-way start-check" aria-labelledby="start-check">
          <h2 id="start-check">Check numbers that are printed</h2>
          <Button onPress={() => { goTo('check'); }}>Check a report</Button>
          <p>Type, paste or open a report, and see which of its numbers cannot be right, and why. It needs no data.</p>
        </section>
        <KeptWorkspaces />
        <RecentFiles />
        <WhatComesNext />
      </div>
    </div>
  );
}

const nextSteps = [
  { name: 'Data', about: 'See the records, what was read and what was not, and say what each column means.' },
  { name: 'Explore', about: 'Rates by year, and deaths against those expected by ethnic group and deprivation, each with its interval and small counts withheld.' },
  { name: 'Report', about: 'Put figures in order, edit their words, and save them to Word as charts that can be edited there.' },
] as const;

function WhatComesNext() {
  return (
    <ol className="start-steps">
      {nextSteps.map(({ name, about }, index) => (
        <li key={name} className="start-step">
          <span className="start-step-number" aria-hidden="true">
            {index + 1}
          </span>
          <div>
            <h2 className="start-step-name">{name}</h2>
            <p>{about}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
