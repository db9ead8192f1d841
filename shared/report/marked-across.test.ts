import { strFromU8, unzipSync } from 'fflate';
import { read } from 'hucre';
import { describe, expect, it } from 'vitest';
import { withhold1To4 } from '../disclosure/policy.ts';
import { protect } from '../disclosure/protect.ts';
import { ratioWithSmallCounts } from './figures-for-tests.test-data.ts';
import { figureSvg } from './paper/figure-svg.ts';
import type { ReportDocument } from './report.ts';
import { figureClipboard } from './spreadsheet/figure-clipboard.ts';
import { figureCsv } from './spreadsheet/figure-csv.ts';
import { reportWorkbook } from './spreadsheet/report-workbook.ts';

const reason = 'Agreed by the panel chair.';
const [small] = ratioWithSmallCounts.rows;
const print = protect(ratioWithSmallCounts, withhold1To4, [], { cells: [{ row: small?.id ?? '', column: 'observed' }], reason });
const plain = protect(ratioWithSmallCounts, withhold1To4);
const words = { notes: [], subtitle: 'Deaths' };

describe('a figure whose protection a person has overridden', () => {
  it('has a mark across its picture, and says why to who does not see it', async () => {
    const svg = await figureSvg(print, { widthCm: 16 });
    expect(svg).toContain('>CONTAINS SMALL NUMBERS</text>');
    expect(svg).toMatch(/<desc[^>]*>CONTAINS SMALL NUMBERS: protection overridden\. Reason given: Agreed by the panel chair\./);
    expect(await figureSvg(plain, { widthCm: 16 })).not.toContain('SMALL NUMBERS');
  });

  it('says so and why in CSV and on the clipboard', () => {
    const statement = 'Against this rule one count is shown here. Reason given: Agreed by the panel chair.';
    expect(new TextDecoder().decode(figureCsv({ figure: print, ...words }))).toContain(statement);
    expect(figureClipboard({ figure: print, ...words }).html).toContain(statement);
    expect(figureClipboard({ figure: plain, ...words }).html).not.toContain('Against this rule');
  });

  it('says so on the cover and in the properties of a workbook', async () => {
    const report: ReportDocument = {
      title: 'Infant deaths', author: null, date: '2026-11-24', appVersion: '0',
      items: [{ kind: 'figure', id: 'a', figure: print, title: 'Deaths', subtitle: 'Deaths', caption: '', altText: '', notes: [], widthCm: 16, withTable: true, drawnAs: 'chart' }],
    };
    const bytes = await reportWorkbook(report);
    expect((await read(bytes)).sheets[0]?.rows[1]?.[0]).toBe(`CONTAINS SMALL NUMBERS: protection overridden. Reason given: ${reason}`);
    expect(strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array())).toContain(`protection overridden. Reason given: ${reason}`);
  });
});
