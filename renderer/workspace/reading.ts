import type { ReadingStep } from '../../shared/dataset/read-file.ts';
import type { Host, SourceFile } from '../../shared/host.ts';
import type { SessionRoom } from './session-room.ts';

/** Shows the steps of reading one file, of several where there are several. */
export function stepsOfReading(set: SessionRoom['set'], { name }: SourceFile, before = 0, files = 1): (step: ReadingStep) => void {
  return ({ words, done, of }) => {
    set({ opening: { words: `Reading ${name}: ${words}`, done: before * of + done, of: files * of } });
  };
}

/** Puts a file among the recent ones, where the host can find it again. */
export async function remember(host: Host, { name, reference }: SourceFile): Promise<void> {
  if (reference !== null) await host.recent.add({ name, reference, openedAt: new Date().toISOString() });
}
