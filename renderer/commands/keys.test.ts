import { describe, expect, it } from 'vitest';
import { commandOf } from './keys.ts';

const nothingHeld = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('the keys of a command', () => {
  it('are taken with Ctrl or, on a Mac, Cmd', () => {
    expect(commandOf({ ...nothingHeld, ctrlKey: true, key: 's' })).toBe('save-workspace');
    expect(commandOf({ ...nothingHeld, metaKey: true, key: 's' })).toBe('save-workspace');
  });

  it('count Shift', () => {
    expect(commandOf({ ...nothingHeld, ctrlKey: true, shiftKey: true, key: 'S' })).toBe('save-report-to-word');
  });

  it('are those that people know for the same, and the arrows', () => {
    expect(commandOf({ ...nothingHeld, ctrlKey: true, key: 'z' })).toBe('undo');
    expect(commandOf({ ...nothingHeld, ctrlKey: true, shiftKey: true, key: 'Z' })).toBe('redo');
    expect(commandOf({ ...nothingHeld, altKey: true, key: 'ArrowLeft' })).toBe('go-back');
  });

  it('are not a letter typed', () => {
    expect(commandOf({ ...nothingHeld, key: 's' })).toBeNull();
    expect(commandOf({ ...nothingHeld, ctrlKey: true, altKey: true, key: 's' })).toBeNull();
  });
});
