/** The look of the pages, so that tests see what visitors see: sizes, hidden things, hit areas. */
import { labelCss } from '#lib/map/svg/picture.ts';
import { tableCss } from '#lib/map/svg/table-css.ts';
import { themeCss } from '#lib/map/theme.ts';
import '#lib/map/svg/picture.css';
import '#lib/ui/page/base.css';

const style = document.createElement('style');
style.textContent = `${themeCss()}\n${labelCss()}\n${tableCss()}`;
document.head.append(style);
