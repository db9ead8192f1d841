/** What a person chose for the look of their window, kept by the window itself: nothing of any data. */
const prefix = 'workbench-';

/** Null where nothing is kept, or the window may keep nothing. */
export function remembered(name: string): string | null {
  try {
    return window.localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Where the window may keep nothing, the choice holds until it is closed. */
export function remember(name: string, value: string): void {
  try {
    window.localStorage.setItem(prefix + name, value);
  } catch {
    return;
  }
}
