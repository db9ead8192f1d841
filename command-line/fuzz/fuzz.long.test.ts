import { describeDamagedFiles } from './describe-damaged-files.ts';

describeDamagedFiles(1, 2000);
