import { run } from './inspect/run.ts';

process.exitCode = await run(process.argv.slice(2), { say: (line) => { console.log(line); }, complain: (line) => { console.error(line); } });
