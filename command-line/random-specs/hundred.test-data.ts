import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { AnalysisError, type AnalysisContext } from '../../shared/analyses/analysis.ts';
import { readTyped } from '../../shared/analyses/figures.test-data.ts';
import { makeFigure } from '../../shared/analyses/index.ts';
import { specSchema } from '../../shared/analyses/spec.ts';
import type { Importer } from '../../shared/dataset/read-file.ts';
import { withhold1To4 } from '../../shared/disclosure/policy.ts';
import { protect } from '../../shared/disclosure/protect.ts';
import type { Figure } from '../../shared/figures/figure.ts';
import { contextOf, openImporter, readBirths, readSample } from '../example.test-data.ts';
import { seeded } from '../fuzz/seeded.ts';
import { plainSql } from './plain-sql.test-data.ts';
import { randomSpec } from './random-spec.test-data.ts';
import { sameEverywhere } from './read-back.test-data.ts';
import { recounted } from './recount.test-data.ts';
import type { Recounted } from './recounted.test-data.ts';

const sampleText = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8');
const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)));
const pictures = {
  resvgWasm: bytesOf('../../node_modules/@resvg/resvg-wasm/index_bg.wasm'),
  fonts: [bytesOf('../../shared/report/fonts/LiberationSans-Regular.ttf'), bytesOf('../../shared/report/fonts/LiberationSans-Bold.ttf')],
};

/** The deaths of the example, but that some have no ethnic group, one not stated, no quintile or no answer. */
function withGaps(text: string): string {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = header.split(',');
  const blankAt: Readonly<Record<string, (row: number) => string | null>> = {
    ethnic_group: (row) => (row % 13 === 0 ? '' : row % 17 === 0 ? 'Not stated' : null),
    imd2019_quintile: (row) => (row % 19 === 0 ? '' : null),
    smoking: (row) => (row % 11 === 0 ? 'Not known' : null),
  };
  const changed = lines.map((line, row) => {
    const fields = [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, field = '']) => field).slice(0, names.length);
    return fields.map((field, place) => blankAt[names[place] ?? '']?.(row) ?? field).join(',');
  });
  return [header, ...changed].join('\n');
}

export interface Run {
  readonly kinds: ReadonlyMap<string, number>;
  /** Numbers of figures that equalled their recount. */
  readonly numbers: number;
  /** Numbers that table, CSV, chart and Word printed alike. */
  readonly printed: number;
  /** Specs that the app says it cannot answer. */
  readonly refused: readonly string[];
  /** Specs whose figure differs from its recount, or is not the same everywhere, with what differs. */
  readonly faults: readonly string[];
}

/** Makes so many random figures, recounts each and reads it back from everything it is written to. */
export async function runSpecs(seed: number, specs: number): Promise<Run> {
  const importer = await openImporter();
  try {
    const tables = await openTables(importer);
    const random = seeded(seed);
    const [refused, faults]: [string[], string[]] = [[], []];
    const kinds = new Map<string, number>();
    let [numbers, printed] = [0, 0];
    for (let place = 0; place < specs; place += 1) {
      // Half of all figures are of the deaths that have gaps.
      const context = place % 2 === 0 ? tables.whole : tables.gappy;
      const asked = randomSpec(random, place);
      const told = `seed ${seed}, spec ${place}: ${JSON.stringify(asked.spec)}`;
      expect(specSchema.parse(asked.spec), told).toEqual(asked.spec);
      const figure = await makeFigure(asked.spec, context).catch((fault: unknown) => {
        if (!(fault instanceof AnalysisError)) throw new Error(told, { cause: fault });
        refused.push(`${fault.message} ${told}`);
        return null;
      });
      if (figure === null) continue;
      try {
        const names = Object.fromEntries(context.datasets.map(({ name, table }) => [name, table]));
        numbers += compared(figure, await recounted(asked, names, plainSql(context.engine)), told);
        printed += await sameEverywhere(protect(figure, withhold1To4), pictures);
        kinds.set(figure.kind, (kinds.get(figure.kind) ?? 0) + 1);
      } catch (fault) {
        faults.push(`${fault instanceof Error ? fault.message : String(fault)} ${told}`);
      }
    }
    return { kinds, numbers, printed, refused, faults };
  } finally {
    await importer.engine.close();
  }
}

async function openTables(importer: Importer): Promise<{ readonly whole: AnalysisContext; readonly gappy: AnalysisContext }> {
  const deaths = sampleText('SYNTHETIC-infant-deaths-2014-2019.csv');
  const others = [
    await readBirths(importer),
    await readSample(importer, 'fetal', 'SYNTHETIC-fetal-deaths-2014-2019.csv', { fetalDeaths: { of: 'rows' }, year: { of: 'column', column: 'year_of_birth' } }),
    await readSample(importer, 'bands', 'SYNTHETIC-births-by-gestation-and-birthweight-2014-2019.csv'),
    await readSample(importer, 'stages', 'lambeth-disproportionality-2020-21.csv'),
  ];
  const whole = await readTyped(importer, 'deaths', deaths);
  const gappy = await readTyped(importer, 'deaths-with-gaps', withGaps(deaths));
  return { whole: contextOf(importer, [whole, ...others]), gappy: contextOf(importer, [{ ...gappy, name: 'deaths' }, ...others]) };
}

/** Every row and every number of a figure against its recount; counts to the last digit, the rest to nine. */
function compared(figure: Figure, expected: Recounted, told: string): number {
  expect(figure.rows.map(({ id }) => id).toSorted(), told).toEqual([...expected.keys()].toSorted());
  let numbers = 0;
  for (const { id, cells } of figure.rows) {
    const own = expected.get(id) ?? {};
    expect(Object.keys(cells).toSorted(), `${told}, row ${id}`).toEqual(Object.keys(own).toSorted());
    for (const [column, cell] of Object.entries(cells)) {
      const wanted = own[column] ?? null;
      const found = cell.kind === 'number' ? cell.value : null;
      const isNear = wanted === null || found === null ? wanted === found : Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
      if (!isNear) throw new Error(`${told}: row ${id}, ${column} is ${found} and should be ${wanted}.`);
      numbers += found === null ? 0 : 1;
    }
  }
  return numbers;
}
