import { describe, expect, it, vi } from 'vitest';
import * as fake from '../testing/fake-electron.ts';
import { writeClipboard } from './clipboard.ts';

vi.mock('electron', () => import('../testing/fake-electron.ts'));

describe('copying', () => {
  it('writes all the forms of one thing at once', async () => {
    const png = new Uint8Array([137, 80, 78, 71]);
    await writeClipboard({ text: 'O/E\t3', html: '<table></table>', png });
    const [item, ...others] = fake.clipboard.write.mock.lastCall?.[0] ?? [];
    expect(others).toEqual([]);
    expect(item?.forms).toMatchObject({ 'text/plain': 'O/E\t3', 'text/html': '<table></table>' });
    const picture = item?.forms['image/png'];
    expect(picture instanceof Blob && picture.type === 'image/png' && new Uint8Array(await picture.arrayBuffer())).toEqual(png);
  });

  it('writes only the forms that there are', async () => {
    await writeClipboard({ text: '31' });
    expect(fake.clipboard.write.mock.lastCall?.[0].map(({ forms }) => forms)).toEqual([{ 'text/plain': '31' }]);
  });

  it('says so when there is nothing to copy, or the clipboard is held', async () => {
    await expect(writeClipboard({})).rejects.toMatchObject({ name: 'HostError', message: 'There was nothing to copy.' });
    fake.clipboard.write.mockRejectedValueOnce(new Error('OpenClipboard failed'));
    await expect(writeClipboard({ text: '31' })).rejects.toMatchObject({ name: 'HostError', message: expect.stringContaining('Nothing was copied') as string });
  });
});
