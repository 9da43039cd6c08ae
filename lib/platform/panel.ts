import browser from 'webextension-polyfill';

interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/**
 * Opens the side panel (Chrome, Edge) or the sidebar (Firefox). Call it synchronously in a click, menu or command handler,
 * with no `await` before it: the browsers refuse it otherwise. What goes wrong is given to `failed`.
 * @param windowId needed by Chrome and Edge
 */
export function openPanel(windowId: number | undefined, failed: (error: unknown) => void = () => {}): void {
  const { sidePanel, sidebarAction } = browser as unknown as {
    readonly sidePanel?: SidePanel;
    readonly sidebarAction?: { open(): Promise<void> };
  };
  if (sidePanel) {
    if (windowId === undefined) failed(new Error('The window is not known'));
    else sidePanel.open({ windowId }).catch(failed);
  } else if (sidebarAction) {
    sidebarAction.open().catch(failed);
  } else {
    failed(new Error('This browser has no side panel'));
  }
}
