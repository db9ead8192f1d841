import { run } from './report/run.ts';
import { terminal } from './terminal.ts';

process.exitCode = await run(process.argv.slice(2), { ...terminal, today: new Date().toISOString().slice(0, 10) });
