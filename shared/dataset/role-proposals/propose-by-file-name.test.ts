import { describe, expect, it } from 'vitest';
import { proposeByFileName } from './propose-by-file-name.ts';

const gestation = { of: 'column', column: 'gestation_weeks' } as const;

describe('what a file’s name tells', () => {
  it.each(['SYNTHETIC-fetal-deaths-2014-2019.csv', 'Stillbirths 2019.xlsx', 'still_births.csv', 'Foetal deaths.csv'])('%s has a stillbirth a row', (name) => {
    expect(proposeByFileName(name, { gestation })).toMatchObject({ role: 'fetalDeaths', column: null });
  });

  it('nothing where a column counts, where rows are no births, or where it says nothing', () => {
    expect(proposeByFileName('stillbirths.csv', { gestation, fetalDeaths: { of: 'column', column: 'stillbirths' } })).toBeNull();
    expect(proposeByFileName('stillbirths.csv', { year: { of: 'column', column: 'year' } })).toBeNull();
    expect(proposeByFileName('births.csv', { gestation })).toBeNull();
  });
});
