import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent } from 'electron';
import { HostError } from '../../shared/host.ts';
import type { Message, Reply } from '../../shared/hosts/messages.ts';
import { requestOf } from '../../shared/hosts/messages.ts';
import { windowOrigin } from './protocol.ts';

/** Answers one message from the window. The sender, the payload and the reply are checked; a refusal goes back in words. */
export function answer<Request, Answer>(message: Message<Request, Answer>, act: (request: Request) => Promise<Answer>): void {
  ipcMain.handle(message.name, async (event, payload: unknown): Promise<Reply<Answer>> => {
    try {
      requireOwnWindow(event);
      const value = await act(requestOf(message, payload));
      return message.reply.parse({ ok: true, value });
    } catch (error) {
      return refusal(message.name, error);
    }
  });
}

/** Only the top frame of our own window may ask; a frame that has navigated away has no senderFrame. */
function requireOwnWindow(event: IpcMainInvokeEvent): void {
  const frame = event.senderFrame;
  if (frame?.parent === null && frame.origin === windowOrigin) return;
  throw new HostError('not-allowed', 'Only the workbench’s own window may ask this. Nothing was done.');
}

function refusal(name: string, error: unknown): Reply<never> {
  if (error instanceof HostError) return { ok: false, code: error.code, message: error.message };
  console.error(`${name} failed`, error);
  return { ok: false, code: 'failed', message: `The desktop could not finish what was asked (${name}). What is open stays. Try again; if it fails again, restart the workbench.` };
}
