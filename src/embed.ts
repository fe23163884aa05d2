/**
 * The web component, for pages elsewhere. Built into a classic script (`static/embed.js`), since a
 * module from another host would need its leave; its types are `static/embed.d.ts`.
 */
import { defineAtlas } from '#lib/embed/element.ts';

const script = document.currentScript;
defineAtlas(script instanceof HTMLScriptElement ? new URL('.', script.src).href : null);
