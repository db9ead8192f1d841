/** @returns {boolean} whether there is a screen to open a window on */
export function hasScreen() {
  return process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
}
