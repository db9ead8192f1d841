import { run } from './report/run.ts';

process.exitCode = await run(process.argv.slice(2), { say: (line) => { console.log(line); }, complain: (line) => { console.error(line); }, today: new Date().toISOString().slice(0, 10) });
