import { z } from 'zod';
import { HostError } from '../host.ts';
import type { HostErrorCode } from '../host.ts';

/**
 * What the window and the desktop host say to each other. Both sides check every payload and every reply against
 * this list; a message that is not in it does not exist.
 */

export interface Message<Request, Answer> {
  /** Also the name of its channel and of the preload's function. */
  readonly name: string;
  readonly request: z.ZodType<Request>;
  readonly reply: z.ZodType<Reply<Answer>>;
}

/** An answer as plain data: an Error loses its code when it crosses between processes. */
export type Reply<Answer> =
  | { readonly ok: true; readonly value: Answer }
  | { readonly ok: false; readonly code: HostErrorCode; readonly message: string };

const refusal = z.strictObject({
  ok: z.literal(false),
  code: z.enum(['file-gone', 'not-a-file', 'not-allowed', 'too-large', 'disk-full', 'failed']),
  message: z.string(),
});

function message<Request, Answer>(name: string, request: z.ZodType<Request>, answer: z.ZodType<Answer>): Message<Request, Answer> {
  return { name, request, reply: z.union([z.strictObject({ ok: z.literal(true), value: answer }), refusal]) };
}

const fileName = z.string().min(1).max(255);
const reference = z.string().min(1).max(4096);
export const wholeBytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer, 'bytes expected');
const storedKey = z.string().regex(/^[A-Za-z0-9-]{1,64}$/, 'letters, digits and dashes expected');
const nothing = z.null();

const fileType = z.strictObject({
  label: z.string().min(1).max(100),
  endings: z.array(z.string().regex(/^[A-Za-z0-9]{1,10}$/, 'an ending with no dot expected')).readonly(),
  mediaType: z.string().max(100),
});
export const recentFile = z.strictObject({ name: fileName, reference, openedAt: z.iso.datetime() });
export const storedWorkspace = z.strictObject({ key: storedKey, name: fileName, savedAt: z.iso.datetime() });
const foundFile = z.strictObject({ name: fileName, size: z.int().min(0), reference });
const savedFile = z.strictObject({ name: fileName, reference: reference.nullable() });

export const recentFiles = z.array(recentFile).readonly();
export type FoundFile = z.infer<typeof foundFile>;

export const messages = {
  openFiles: message(
    'openFiles',
    z.strictObject({ title: z.string().max(200), types: z.array(fileType).readonly(), several: z.boolean() }),
    z.array(foundFile).readonly(),
  ),
  readFile: message('readFile', z.strictObject({ reference }), wholeBytes),
  saveFile: message(
    'saveFile',
    z.strictObject({ suggestedName: fileName, type: fileType, bytes: wholeBytes, reference: reference.nullable() }),
    savedFile.nullable(),
  ),
  listRecent: message('listRecent', nothing, recentFiles),
  addRecent: message('addRecent', recentFile, nothing),
  openRecent: message('openRecent', recentFile, foundFile.nullable()),
  listStored: message('listStored', nothing, z.array(storedWorkspace).readonly()),
  readStored: message('readStored', z.strictObject({ key: storedKey }), wholeBytes.nullable()),
  writeStored: message('writeStored', z.strictObject({ key: storedKey, name: fileName, bytes: wholeBytes }), nothing),
  removeStored: message('removeStored', z.strictObject({ key: storedKey }), nothing),
  writeClipboard: message(
    'writeClipboard',
    z.strictObject({ text: z.string().exactOptional(), html: z.string().exactOptional(), png: wholeBytes.exactOptional() }),
    nothing,
  ),
};

export type MessageName = keyof typeof messages;
export type RequestOf<Name extends MessageName> = (typeof messages)[Name] extends Message<infer Request, unknown> ? Request : never;

/** What the preload puts into the window: one function a message, answering a Reply, and the menu. */
export type DesktopBridge = { readonly [Name in MessageName]: (request: RequestOf<Name>) => Promise<unknown> } & {
  onMenuCommand(listener: (commandId: unknown) => void): () => void;
};

/** The one message that goes the other way: the id of the command chosen in the native menu. */
export const menuChannel = 'menuCommand';
export const menuCommandId = z.string().regex(/^[A-Za-z0-9.:-]{1,80}$/, 'the id of a command expected');

/** The payload when it is one that the message allows, else a HostError. */
export function requestOf<Request>(asked: Pick<Message<Request, unknown>, 'name' | 'request'>, payload: unknown): Request {
  const request = asked.request.safeParse(payload);
  if (request.success) return request.data;
  throw new HostError('failed', `The workbench asked the desktop for something that is not allowed (${asked.name}: ${z.prettifyError(request.error)}). Nothing was done.`);
}

/** The value of an answer that came over from the other process; a refusal is thrown as the HostError that it was. */
export function valueOf<Answer>(asked: Pick<Message<unknown, Answer>, 'name' | 'reply'>, answer: unknown): Answer {
  const reply = asked.reply.safeParse(answer);
  if (!reply.success) {
    throw new HostError('failed', `The desktop answered in a way that the window does not know (${asked.name}). Restart the workbench; the workspace that it keeps is safe.`);
  }
  if (reply.data.ok) return reply.data.value;
  throw new HostError(reply.data.code, reply.data.message);
}
