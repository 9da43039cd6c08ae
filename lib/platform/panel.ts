import browser from 'webextension-polyfill';

interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/**
 * Opens the side panel (Chrome, Edge) or the sidebar (Firefox). Call it synchronously in a click, menu or command handler,
 * with no `await` before it: the browsers refuse it otherwise, and the promise is rejected.
 * @param windowId needed by Chrome and Edge
 */
export function openPanel(windowId: number | undefined): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as {
    readonly sidePanel?: SidePanel;
    readonly sidebarAction?: { open(): Promise<void> };
  };
  if (sidePanel && windowId !== undefined) return sidePanel.open({ windowId });
  if (sidebarAction) return sidebarAction.open();
  return Promise.reject(new Error('There is no side panel to open'));
}
