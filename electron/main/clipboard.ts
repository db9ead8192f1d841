import { clipboard, ClipboardItem } from 'electron';
import { HostError } from '../../shared/host.ts';
import type { ClipboardContent } from '../../shared/host.ts';

/** Puts one thing on the clipboard in all its forms at once, so that Word and Excel each take the one they like. */
export async function writeClipboard({ text, html, png }: ClipboardContent): Promise<void> {
  const forms: Record<string, string | Blob> = {};
  if (text !== undefined) forms['text/plain'] = text;
  if (html !== undefined) forms['text/html'] = html;
  if (png !== undefined) forms['image/png'] = new Blob([png], { type: 'image/png' });
  if (Object.keys(forms).length === 0) throw new HostError('failed', 'There was nothing to copy.');
  try {
    await clipboard.write([new ClipboardItem(forms)]);
  } catch (error) {
    throw new HostError('failed', 'Nothing was copied: another program is holding the clipboard. Try again.', { cause: error });
  }
}
