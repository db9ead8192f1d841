import { resolve } from 'node:path';
import { HostError } from '../../shared/host.ts';

/**
 * The files that the person chose in a dialog of this session or in an earlier one. The window names files by path,
 * and without this list anything running in the window could name any file of the disk.
 */
export class ChosenPaths {
  readonly #paths = new Set<string>();

  add(path: string): void {
    this.#paths.add(resolve(path));
  }

  /** The path as the file system wants it. Throws a HostError when the person never chose it. */
  require(path: string): string {
    const whole = resolve(path);
    if (this.#paths.has(whole)) return whole;
    throw new HostError('not-allowed', 'The workbench may only touch files that you chose. Choose the file again.');
  }
}
