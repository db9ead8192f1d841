import type { Session, WebContents } from 'electron';

/**
 * Shuts every way out of the window: no permission, no device, no download, and no request but to the window's own
 * files. blob: and data: pass because the window makes them itself and they reach nothing outside it.
 */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // The spelling checker would fetch its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !staysInside(request.url) });
  });
}

/** Refuses every navigation, redirect, new window and embedded page. The window is loaded once, by the main process. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export function staysInside(url: string): boolean {
  return url.startsWith('app://workbench/') || url.startsWith('blob:app://workbench/') || url.startsWith('data:');
}

function refuse(event: { preventDefault(): void }): void {
  event.preventDefault();
}
