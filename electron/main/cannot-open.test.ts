import { expect, it, vi } from 'vitest';
import * as fake from '../testing/fake-electron.ts';

vi.mock('electron', () => import('../testing/fake-electron.ts'));

it('does not stay behind unseen when its window cannot be opened', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  fake.app.whenReady.mockRejectedValueOnce(new Error('no display'));
  await import('./index.ts');
  await vi.waitFor(() => {
    expect(fake.app.exit).toHaveBeenCalledExactlyOnceWith(1);
  });
  log.mockRestore();
});
