import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { presets, withhold1To4 } from '../disclosure/policy.ts';
import { newWorkspace } from './new-workspace.ts';
import { readWorkspaceFile, writeWorkspaceFile } from './workspace-file.ts';

const workspace = newWorkspace('Our review', []);
const opened = (policy: unknown) => readWorkspaceFile('a.cdrw', zipSync({ 'workspace.json': strToU8(JSON.stringify({ ...workspace, policy })) })).workspace.policy;

describe('the policy of a workspace', () => {
  it('opens what was saved before there were presets', () => {
    expect(opened({ ...withhold1To4, standing: undefined })).toEqual(withhold1To4);
    expect(opened({ kind: 'none', reason: 'Agreed.' })).toEqual({ kind: 'none', reason: 'Agreed.' });
  });

  it.each(presets)('travels with it: $name', (policy) => {
    expect(readWorkspaceFile('a.cdrw', writeWorkspaceFile({ ...workspace, policy })).workspace.policy).toEqual(policy);
  });

  it('refuses a range that ends before it begins', () => {
    expect(() => opened({ ...withhold1To4, from: 5 })).toThrow('at policy.to');
  });
});
