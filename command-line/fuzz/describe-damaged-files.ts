import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTable } from '../../shared/dataset/formats/load-table.ts';
import { readContents } from '../../shared/dataset/formats/read-contents.ts';
import type { Engine } from '../../shared/engine/engine.ts';
import { openEngine } from '../../shared/engine/open-engine.ts';
import { nodeEngineFiles } from '../engine-worker.ts';
import { nodeReadingTools } from '../reading-tools.ts';
import { stillHolds, triedFiles } from './try-files.ts';

/** The test of so many damaged files. The seed is printed; FUZZ_SEED and FUZZ_FILES try others. */
export function describeDamagedFiles(firstSeed: number, files: number): void {
  const seed = Number(process.env.FUZZ_SEED ?? firstSeed);
  const count = Number(process.env.FUZZ_FILES ?? files);

  describe('damaged files', () => {
    let engine: Engine;
    beforeAll(async () => { engine = await openEngine(nodeEngineFiles); });
    afterAll(async () => { await engine.close(); });

    it(`end in a sentence or a right table: ${count} of them from seed ${seed}`, { timeout: count * 2000 }, async () => {
      console.info(`Damaged files: ${count} from seed ${seed}. FUZZ_SEED=1 FUZZ_FILES=50 tries others.`);
      const { tables: [open] } = await readContents('open.csv', new TextEncoder().encode('year,deaths\n2014,3\n2015,4\n'), {}, nodeReadingTools);
      if (!open) throw new Error('There is no table.');
      await loadTable(engine, open, 'open', { fileName: 'open.csv' });
      const tried = await triedFiles(engine, seed, count);
      console.info(`${tried.read} read, ${tried.refused} refused; the slowest took ${Math.round(tried.slowest.milliseconds)} ms (seed ${tried.slowest.seed}).`);
      expect(tried.faults).toEqual([]);
      expect(tried.read).toBeGreaterThan(count / 20);
      expect(tried.refused).toBeGreaterThan(count / 4);
      expect(await stillHolds(engine, 'open-raw', 2)).toBe(true);
    });
  });
}
