import type { Handle } from '@sveltejs/kit';
import inventory from '#generated/inventory.html.txt?raw';
import basemap from '#generated/basemap.svg.txt?raw';
import things from '#generated/things.svg.txt?raw';
import { BASEMAP_SLOT, INVENTORY_SLOT, THINGS_SLOT } from '#lib/map/svg/slots.ts';

/**
 * Puts the prerendered map and list into the page. They are large and never change in the browser,
 * so they stay out of the components, which would otherwise ship them a second time as script.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace(BASEMAP_SLOT, () => basemap)
				.replace(THINGS_SLOT, () => things)
				.replace(INVENTORY_SLOT, () => inventory),
	});
