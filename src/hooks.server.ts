import type { Handle } from '@sveltejs/kit';
import inventory from '#generated/inventory.html.txt?raw';
import picture from '#generated/picture.svg.txt?raw';
import { INVENTORY_SLOT, PICTURE_SLOT } from '#lib/map/svg/slots.ts';

/**
 * Puts the prerendered map and list into the page. They are large and never change in the browser,
 * so they stay out of the components, which would otherwise ship them a second time as script.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace(PICTURE_SLOT, () => picture).replace(INVENTORY_SLOT, () => inventory),
	});
