import { startPage } from '../../lib/page/start';
import { Popup, type PopupProps } from './Popup';

/** Draws the popup. */
export function draw(props: PopupProps): void {
  void startPage('extName', () => <Popup {...props} />);
}
