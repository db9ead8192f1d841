import { describe, expect, it } from 'vitest';
import { matches, requireNode } from './prepare.mjs';

describe('Node', () => {
  it.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('%s is new enough', (version) => {
    expect(() => { requireNode(version); }).not.toThrow();
  });

  it.each(['18.20.4', '20.18.3'])('%s is too old, and the sentence says what to do', (version) => {
    expect(() => { requireNode(version); }).toThrow(`This is Node ${version}; the workbench needs Node 20.19 or later. Install`);
  });
});

describe('what is installed', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/vite': { version: '8.3.8' },
      'node_modules/@rolldown/binding-win32-x64-msvc': { version: '1.0.0', optional: true },
    },
  };

  it('is what the lock file says, but for packages of other systems', () => {
    expect(matches(wanted, { packages: { 'node_modules/vite': { version: '8.3.8' } } })).toBe(true);
  });

  it.each([
    ['a package is missing', {}],
    ['a package has another version', { 'node_modules/vite': { version: '8.3.7' } }],
    [
      'an optional package has another version',
      { 'node_modules/vite': { version: '8.3.8' }, 'node_modules/@rolldown/binding-win32-x64-msvc': { version: '0.9.0' } },
    ],
  ])('is not when %s', (_name, packages) => {
    expect(matches(wanted, { packages })).toBe(false);
  });
});
