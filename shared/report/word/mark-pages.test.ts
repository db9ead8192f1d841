import { describe, expect, it } from 'vitest';
import { markPages } from './mark-pages.ts';
import { packageFaults } from './package-faults.test-data.ts';
import { partsOf, textOf } from './package-for-tests.test-data.ts';
import { houseTemplate } from './template/house-template.test-data.ts';

const mark = 'CONTAINS SMALL NUMBERS: <for the panel>';

describe('the mark across every page', () => {
  it('stands in the headers of a template, and in one of its own where a page would have none', () => {
    const parts = partsOf(markPages(houseTemplate(), [mark]));
    for (const path of ['word/header1.xml', 'word/cdr-marks.xml']) expect(textOf(parts, path)).toContain('CONTAINS SMALL NUMBERS: &lt;for the panel&gt;');
    expect(textOf(parts, 'word/header1.xml')).toContain('Our council');
    expect(textOf(parts, 'word/document.xml').match(/w:type="(default|even|first)"/g)).toHaveLength(3);
    expect(packageFaults(parts)).toEqual([]);
  });

  it('stands there once, however often it is put', () => {
    const parts = partsOf(markPages(markPages(houseTemplate(), [mark]), [mark]));
    expect(textOf(parts, 'word/header1.xml').match(/CONTAINS SMALL NUMBERS/g)).toHaveLength(1);
    expect(packageFaults(parts)).toEqual([]);
  });

  it('is not there where nothing is to be marked', () => {
    const bytes = houseTemplate();
    expect(markPages(bytes, [])).toBe(bytes);
  });
});
