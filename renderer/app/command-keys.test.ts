import { describe, expect, it } from 'vitest';
import { commandOf } from './command-keys.ts';

const nothingHeld = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('the keys of a command', () => {
  it('are taken with Ctrl or, on a Mac, Cmd', () => {
    expect(commandOf({ ...nothingHeld, ctrlKey: true, key: 's' })).toBe('save-workspace');
    expect(commandOf({ ...nothingHeld, metaKey: true, key: 's' })).toBe('save-workspace');
  });

  it('count Shift', () => {
    expect(commandOf({ ...nothingHeld, ctrlKey: true, shiftKey: true, key: 'S' })).toBe('save-report-to-word');
  });

  it('are not a letter typed', () => {
    expect(commandOf({ ...nothingHeld, key: 's' })).toBeNull();
    expect(commandOf({ ...nothingHeld, ctrlKey: true, altKey: true, key: 's' })).toBeNull();
  });
});
