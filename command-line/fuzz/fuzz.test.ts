import { describeDamagedFiles } from './describe-damaged-files.ts';

describeDamagedFiles(20_261_124, 200);
