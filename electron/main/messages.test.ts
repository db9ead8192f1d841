import { describe, expect, it, vi } from 'vitest';
import { HostError } from '../../shared/host.ts';
import { messages } from '../../shared/hosts/messages.ts';
import { ask, ownFrame } from '../testing/fake-electron.ts';
import { answer } from './messages.ts';

vi.mock('electron', () => import('../testing/fake-electron.ts'));

const read = vi.fn<(request: { readonly key: string }) => Promise<Uint8Array<ArrayBuffer> | null>>(() => Promise.resolve(new Uint8Array([1, 2])));
answer(messages.readStored, read);

describe('a message from the window', () => {
  it('is answered with its value', async () => {
    expect(await ask('readStored', { key: 'report-1' })).toEqual({ ok: true, value: new Uint8Array([1, 2]) });
    expect(read).toHaveBeenLastCalledWith({ key: 'report-1' });
  });

  it.each([
    ['another origin', { origin: 'https://example.org', parent: null }],
    ['another host of our scheme', { origin: 'app://elsewhere', parent: null }],
    ['a frame inside our window', { origin: 'app://workbench', parent: ownFrame }],
    ['a frame that has gone', null],
  ])('is refused from %s, and nothing is done', async (_name, frame) => {
    read.mockClear();
    expect(await ask('readStored', { key: 'report-1' }, frame)).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(read).not.toHaveBeenCalled();
  });

  it.each([
    ['a key that leads out of the folder', { key: '../../profile' }],
    ['no key', {}],
    ['more than was asked for', { key: 'report-1', path: '/etc/passwd' }],
    ['no payload', undefined],
    ['text', 'report-1'],
  ])('is refused with %s, and nothing is done', async (_name, payload) => {
    read.mockClear();
    expect(await ask('readStored', payload)).toMatchObject({ ok: false, code: 'failed' });
    expect(read).not.toHaveBeenCalled();
  });

  it('is told of a HostError in its own words', async () => {
    read.mockRejectedValueOnce(new HostError('disk-full', 'There is no room left.'));
    expect(await ask('readStored', { key: 'report-1' })).toEqual({ ok: false, code: 'disk-full', message: 'There is no room left.' });
  });

  it('is not told the inner words of an unexpected error, which go to the log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    read.mockRejectedValueOnce(new Error('EIO: C:\\Users\\analyst\\secret'));
    const reply = await ask('readStored', { key: 'report-1' });
    expect(reply).toMatchObject({ ok: false, code: 'failed' });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });

  it('never gets a reply of the wrong shape', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    answer(messages.listRecent, () => Promise.resolve([{ name: '', reference: '', openedAt: 'yesterday' }]));
    expect(await ask('listRecent', null)).toMatchObject({ ok: false, code: 'failed' });
    log.mockRestore();
  });
});
