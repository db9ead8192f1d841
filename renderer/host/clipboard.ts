import { HostError } from '../../shared/host.ts';
import type { ClipboardContent } from '../../shared/host.ts';

/** Puts one thing on the clipboard in all its forms at once. */
export async function writeClipboard({ text, html, png }: ClipboardContent): Promise<void> {
  const forms: Record<string, Blob> = {};
  if (text !== undefined) forms['text/plain'] = new Blob([text], { type: 'text/plain' });
  if (html !== undefined) forms['text/html'] = new Blob([html], { type: 'text/html' });
  if (png !== undefined) forms['image/png'] = new Blob([png], { type: 'image/png' });
  if (Object.keys(forms).length === 0) throw new HostError('failed', 'There was nothing to copy.');
  try {
    await navigator.clipboard.write([new ClipboardItem(forms)]);
  } catch (error) {
    throw new HostError('not-allowed', 'Nothing was copied, because the browser did not allow it. Click in the window and copy again, or allow the clipboard in the browser’s settings for this page.', { cause: error });
  }
}
