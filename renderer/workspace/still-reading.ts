import type { Session } from './session-state.ts';

/** Whether tables of the workspace are still on their way: what seems to be missing may come by itself. */
export function isStillReading({ opening, workspace, datasets }: Session): boolean {
  return opening !== null && workspace?.datasets.some(({ name }) => !datasets.some((dataset) => dataset.name === name)) === true;
}
