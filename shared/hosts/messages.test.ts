import { describe, expect, it } from 'vitest';
import { messages, requestOf, valueOf } from './messages.ts';

describe('the messages', () => {
  it('each go by the name under which they are listed', () => {
    expect(Object.values(messages).map(({ name }) => name)).toEqual(Object.keys(messages));
  });

  it('let through a request to save, bytes and all', () => {
    const request = {
      suggestedName: 'Report.docx',
      type: { label: 'Word document', endings: ['docx'], mediaType: 'application/msword' },
      bytes: new Uint8Array([80, 75]),
      reference: null,
    };
    expect(requestOf(messages.saveFile, request)).toEqual(request);
  });

  it.each([
    ['an ending with a dot', { endings: ['.docx'] }],
    ['an ending that is a pattern', { endings: ['*'] }],
  ])('refuse %s', (_name, change) => {
    const type = { label: 'Word document', mediaType: '', ...change };
    expect(() => requestOf(messages.openFiles, { title: '', types: [type], several: true })).toThrow(/Nothing was done/);
  });

  it('refuse bytes that are not bytes', () => {
    expect(() => requestOf(messages.writeStored, { key: 'a', name: 'Lambeth', bytes: [80, 75] })).toThrow(/writeStored/);
  });

  it('bring an answer over, and a refusal as the HostError that it was', () => {
    expect(valueOf(messages.readStored, { ok: true, value: null })).toBeNull();
    expect(() => valueOf(messages.readStored, { ok: false, code: 'disk-full', message: 'There is no room left.' })).toThrow(
      expect.objectContaining({ name: 'HostError', code: 'disk-full', message: 'There is no room left.' }),
    );
  });

  it.each([undefined, 'done', { ok: true }, { ok: true, value: 'text' }, { ok: false, code: 'unheard-of', message: '' }])('refuse %j as an answer', (answer) => {
    expect(() => valueOf(messages.readStored, answer)).toThrow(/Restart the workbench/);
  });
});
